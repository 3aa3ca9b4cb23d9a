package dev.parley.ingress.discord.config;

import dev.parley.chassis.config.ServiceConfiguration;
import dev.parley.chassis.health.Dependency;
import dev.parley.chassis.health.WrittenTopics;
import dev.parley.events.InboundEvent;
import dev.parley.ingress.ChatInbound;
import dev.parley.ingress.PlatformLink;
import dev.parley.ingress.discord.inbound.Gateway;
import dev.parley.ingress.discord.inbound.IntakeLine;
import dev.parley.ingress.discord.intake.Memory;
import dev.parley.ingress.discord.intake.Positions;
import dev.parley.ingress.discord.intake.TakenMessages;
import dev.parley.ingress.discord.store.TopicTail;
import dev.parley.ingress.outbound.InboundTopic;
import dev.parley.ingress.outbound.SteadyPublisher;
import dev.parley.messaging.EventDecoder;
import dev.parley.messaging.Publisher;
import dev.parley.messaging.Topics;

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
    PlatformLink platformLink() {
        return new PlatformLink("discord");
    }

    @Bean
    Dependency discord(PlatformLink link) {
        return new Dependency("discord", link::check);
    }

    @Bean
    WrittenTopics writtenTopics() {
        return WrittenTopics.of(Topics.CHAT_INBOUND);
    }

    @Bean
    SteadyPublisher<InboundEvent> steadyPublisher(Publisher publisher, Settings settings) {
        return new SteadyPublisher<>(
                event -> publisher.publish(Topics.CHAT_INBOUND, event),
                settings.queueCapacity(),
                FIRST_PAUSE);
    }

    @Bean
    ChatInbound chatInbound(SteadyPublisher<InboundEvent> publisher, MeterRegistry meters) {
        return new InboundTopic(publisher, meters);
    }

    @Bean
    Memory memory(ConsumerFactory<String, byte[]> consumers, EventDecoder decoder, Clock clock) {
        return new TopicTail(
                () -> consumers.createConsumer("ingress-discord-tail", "tail"), decoder, clock);
    }

    @Bean
    IntakeLine intakeLine(
            ChatInbound out, Memory memory, Settings settings, MeterRegistry meters, Clock clock) {
        return new IntakeLine(
                settings.queueCapacity(),
                out,
                memory,
                new Positions(settings.catchUpWindow()),
                new TakenMessages(REMEMBERED_MESSAGES),
                meters,
                clock);
    }

    @Bean
    Gateway gateway(Settings settings, IntakeLine line, PlatformLink link, Clock clock) {
        return new Gateway(new JdaOpening(settings), line, link, clock);
    }

    @Bean
    Threads threads(Gateway gateway, IntakeLine line) {
        return new Threads(gateway, line);
    }
}
