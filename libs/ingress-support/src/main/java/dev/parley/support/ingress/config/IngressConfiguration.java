package dev.parley.support.ingress.config;

import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.support.ingress.IntakeProgress;
import dev.parley.support.ingress.publishing.KafkaChatEventPublisher;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.Topics;
import dev.parley.support.service.health.Dependency;
import dev.parley.support.service.health.LifeSign;
import dev.parley.support.service.health.ProducedTopics;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

/// The beans of an ingress service that do not depend on its platform: health of the platform's
/// connection, and publishing to `chat-inbound`. The service adds its [IngressSettings], its
/// adapter and its [WorkerThreads].
@Configuration(proxyBeanMethods = false)
public class IngressConfiguration {

    /// Longer than any call of a platform may take.
    private static final Duration MAX_STEP_AGE = Duration.ofMinutes(5);

    @Bean
    ConnectionStatus connectionStatus(IngressSettings settings) {
        return new ConnectionStatus(settings.platform());
    }

    @Bean
    Dependency platform(IngressSettings settings, ConnectionStatus status) {
        return new Dependency(settings.platform(), status::requireConnected);
    }

    @Bean
    IntakeProgress intakeProgress() {
        return new IntakeProgress();
    }

    @Bean
    LifeSign intakeLifeSign(IngressSettings settings, IntakeProgress progress) {
        return LifeSign.within(
                MAX_STEP_AGE, settings.platform() + " intake", progress::sinceLastStep);
    }

    @Bean
    LifeSign threadsLifeSign(WorkerThreads threads) {
        return new LifeSign("threads", threads::fault);
    }

    @Bean
    ProducedTopics producedTopics() {
        return ProducedTopics.of(Topics.CHAT_INBOUND);
    }

    @Bean
    ChatEventPublisher chatEventPublisher(
            EventPublisher publisher, IngressSettings settings, MeterRegistry meters) {
        return new KafkaChatEventPublisher(publisher, settings.queueCapacity(), meters);
    }
}
