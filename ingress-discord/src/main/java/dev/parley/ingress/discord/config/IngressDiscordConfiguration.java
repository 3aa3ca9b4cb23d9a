package dev.parley.ingress.discord.config;

import dev.parley.ingress.discord.inbound.GatewayClient;
import dev.parley.ingress.discord.inbound.InboundQueue;
import dev.parley.ingress.discord.inbound.PayloadReader;
import dev.parley.ingress.discord.inbound.SessionPorts;
import dev.parley.ingress.discord.intake.AcceptedMessages;
import dev.parley.ingress.discord.intake.CatchUp;
import dev.parley.ingress.discord.intake.ChannelPositions;
import dev.parley.ingress.discord.intake.Checkpoint;
import dev.parley.ingress.discord.outbound.RestChannelHistory;
import dev.parley.ingress.discord.outbound.RestInteractionAcknowledger;
import dev.parley.ingress.discord.outbound.RestSessionStartLimit;
import dev.parley.ingress.discord.store.ChatInboundTail;
import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.support.ingress.IntakeProgress;
import dev.parley.support.ingress.config.IngressConfiguration;
import dev.parley.support.ingress.config.IngressSettings;
import dev.parley.support.ingress.config.WorkerThreads;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.NamePrefix;
import dev.parley.support.kafka.Topics;
import dev.parley.support.retry.RetryBackoff;
import dev.parley.support.service.config.ServiceConfiguration;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

import java.time.Clock;
import java.time.Duration;

/// The wiring of the service: gateway → queue → intake → `chat-inbound`, whose tail is also the
/// checkpoint.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngressDiscordSettings.class)
@Import({ServiceConfiguration.class, IngressConfiguration.class})
public class IngressDiscordConfiguration {

    private static final int REMEMBERED_MESSAGES = 10_000;
    private static final RetryBackoff CATCH_UP_BACKOFF =
            RetryBackoff.of(Duration.ofSeconds(1), Duration.ofSeconds(30));

    @Bean
    IngressSettings ingressSettings(IngressDiscordSettings settings) {
        return new IngressSettings("discord", settings.queueCapacity());
    }

    @Bean
    Checkpoint checkpoint(
            NamePrefix prefix,
            ConsumerFactory<String, byte[]> consumers,
            EventDecoder decoder,
            Clock clock) {
        return new ChatInboundTail(
                prefix.of(Topics.CHAT_INBOUND),
                () -> consumers.createConsumer(prefix.of("ingress-discord-tail"), "tail"),
                decoder,
                clock);
    }

    @Bean
    InboundQueue inboundQueue(
            ChatEventPublisher publisher,
            Checkpoint checkpoint,
            IngressDiscordSettings settings,
            IntakeProgress progress,
            MeterRegistry meters,
            Clock clock) {
        return new InboundQueue(
                settings.queueCapacity(),
                publisher,
                checkpoint,
                new CatchUp(new ChannelPositions(settings.catchUpWindow())),
                new AcceptedMessages(REMEMBERED_MESSAGES),
                CATCH_UP_BACKOFF,
                progress,
                meters,
                clock);
    }

    @Bean
    SessionPorts sessionPorts(Clock clock) {
        return new SessionPorts(
                jda ->
                        new RestChannelHistory(
                                jda, new PayloadReader(jda.getSelfUser().getId(), clock)::message),
                RestInteractionAcknowledger::new);
    }

    @Bean
    GatewayClient gatewayClient(
            IngressDiscordSettings settings,
            InboundQueue queue,
            SessionPorts ports,
            ConnectionStatus status,
            Clock clock) {
        return new GatewayClient(
                new JdaFactory(settings),
                new RestSessionStartLimit(settings.api(), settings.token().value()),
                queue,
                ports,
                status,
                clock);
    }

    @Bean
    WorkerThreads workerThreads(GatewayClient gateway, InboundQueue queue) {
        return new WorkerThreads().add("discord-intake", queue).add("discord-gateway", gateway);
    }
}
