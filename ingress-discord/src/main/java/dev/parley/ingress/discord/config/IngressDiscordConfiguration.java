package dev.parley.ingress.discord.config;

import dev.parley.events.InboundEvent;
import dev.parley.ingress.discord.inbound.GatewayClient;
import dev.parley.ingress.discord.inbound.InboundQueue;
import dev.parley.ingress.discord.intake.AcceptedMessages;
import dev.parley.ingress.discord.intake.ChannelPositions;
import dev.parley.ingress.discord.intake.Checkpoint;
import dev.parley.ingress.discord.store.ChatInboundTail;
import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.support.ingress.publishing.KafkaChatEventPublisher;
import dev.parley.support.ingress.publishing.OrderedPublisher;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.Topics;
import dev.parley.support.service.config.ServiceConfiguration;
import dev.parley.support.service.health.Dependency;
import dev.parley.support.service.health.ProducedTopics;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

import java.time.Clock;
import java.time.Duration;

/// The whole service: gateway → line → decide → `chat-inbound`, and the topic's tail as memory.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ServiceConfiguration.class)
public class IngressDiscordConfiguration {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private static final int REMEMBERED_MESSAGES = 10_000;

    @Bean
    ConnectionStatus platformLink() {
        return new ConnectionStatus("discord");
    }

    @Bean
    Dependency discord(ConnectionStatus link) {
        return new Dependency("discord", link::requireConnected);
    }

    @Bean
    ProducedTopics writtenTopics() {
        return ProducedTopics.of(Topics.CHAT_INBOUND);
    }

    @Bean
    OrderedPublisher<InboundEvent> steadyPublisher(
            EventPublisher publisher, IngressDiscordSettings settings) {
        return new OrderedPublisher<>(
                event -> publisher.publish(Topics.CHAT_INBOUND, event),
                settings.queueCapacity(),
                FIRST_PAUSE);
    }

    @Bean
    ChatEventPublisher chatInbound(OrderedPublisher<InboundEvent> publisher, MeterRegistry meters) {
        return new KafkaChatEventPublisher(publisher, meters);
    }

    @Bean
    Checkpoint memory(
            ConsumerFactory<String, byte[]> consumers, EventDecoder decoder, Clock clock) {
        return new ChatInboundTail(
                () -> consumers.createConsumer("ingress-discord-tail", "tail"), decoder, clock);
    }

    @Bean
    InboundQueue intakeLine(
            ChatEventPublisher out,
            Checkpoint memory,
            IngressDiscordSettings settings,
            MeterRegistry meters,
            Clock clock) {
        return new InboundQueue(
                settings.queueCapacity(),
                out,
                memory,
                new ChannelPositions(settings.catchUpWindow()),
                new AcceptedMessages(REMEMBERED_MESSAGES),
                meters,
                clock);
    }

    @Bean
    GatewayClient gateway(
            IngressDiscordSettings settings,
            InboundQueue line,
            ConnectionStatus link,
            Clock clock) {
        return new GatewayClient(new JdaFactory(settings), line, link, clock);
    }

    @Bean
    WorkerThreads threads(GatewayClient gateway, InboundQueue line) {
        return new WorkerThreads(gateway, line);
    }
}
