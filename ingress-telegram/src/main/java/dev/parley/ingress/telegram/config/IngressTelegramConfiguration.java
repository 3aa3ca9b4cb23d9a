package dev.parley.ingress.telegram.config;

import dev.parley.chassis.config.ServiceConfiguration;
import dev.parley.chassis.health.Dependency;
import dev.parley.chassis.health.WrittenTopics;
import dev.parley.events.InboundEvent;
import dev.parley.ingress.ChatInbound;
import dev.parley.ingress.PlatformLink;
import dev.parley.ingress.outbound.InboundTopic;
import dev.parley.ingress.outbound.SteadyPublisher;
import dev.parley.ingress.telegram.inbound.Handover;
import dev.parley.ingress.telegram.inbound.UpdatePolling;
import dev.parley.ingress.telegram.outbound.TelegramCalls;
import dev.parley.messaging.Publisher;
import dev.parley.messaging.Topics;

import io.micrometer.core.instrument.MeterRegistry;

import okhttp3.OkHttpClient;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/// The whole service: poll → hand over → decide → `chat-inbound`.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ServiceConfiguration.class)
public class IngressTelegramConfiguration {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);

    /// Longer than a long poll lasts.
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(65);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    @Bean
    PlatformLink platformLink() {
        return new PlatformLink("telegram");
    }

    @Bean
    Dependency telegram(PlatformLink link) {
        return new Dependency("telegram", link::check);
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
    OkHttpClient telegramHttp() {
        return new OkHttpClient.Builder()
                // it would repeat a call by itself when a reused connection dies
                .retryOnConnectionFailure(false)
                .connectTimeout(CONNECT_PATIENCE)
                .readTimeout(ANSWER_PATIENCE)
                .build();
    }

    @Bean
    TelegramCalls telegramCalls(OkHttpClient http, Settings settings) {
        return new TelegramCalls(
                new OkHttpTelegramClient(http, settings.token().value(), urlOf(settings.api())));
    }

    @Bean
    Handover handover(ChatInbound out, TelegramCalls telegram, MeterRegistry meters, Clock clock) {
        return new Handover(out, telegram, meters, clock);
    }

    @Bean
    PollingThread pollingThread(
            TelegramCalls telegram,
            Handover handover,
            PlatformLink link,
            OkHttpClient http,
            Clock clock) {
        return new PollingThread(new UpdatePolling(telegram, handover, link, clock), http);
    }

    private static TelegramUrl urlOf(URI api) {
        var standard = "https".equals(api.getScheme()) ? 443 : 80;
        return TelegramUrl.builder()
                .schema(api.getScheme())
                .host(api.getHost())
                .port(api.getPort() < 0 ? standard : api.getPort())
                .build();
    }
}
