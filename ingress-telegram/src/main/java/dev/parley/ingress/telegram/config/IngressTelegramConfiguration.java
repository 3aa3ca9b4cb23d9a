package dev.parley.ingress.telegram.config;

import dev.parley.events.InboundEvent;
import dev.parley.ingress.telegram.inbound.UpdateBatches;
import dev.parley.ingress.telegram.inbound.UpdatePoller;
import dev.parley.ingress.telegram.inbound.UpdateSource;
import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.support.ingress.publishing.KafkaChatEventPublisher;
import dev.parley.support.ingress.publishing.OrderedPublisher;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.Topics;
import dev.parley.support.service.config.ServiceConfiguration;
import dev.parley.support.service.health.Dependency;
import dev.parley.support.service.health.ProducedTopics;

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
    ConnectionStatus platformLink() {
        return new ConnectionStatus("telegram");
    }

    @Bean
    Dependency telegram(ConnectionStatus link) {
        return new Dependency("telegram", link::requireConnected);
    }

    @Bean
    ProducedTopics writtenTopics() {
        return ProducedTopics.of(Topics.CHAT_INBOUND);
    }

    @Bean
    OrderedPublisher<InboundEvent> steadyPublisher(
            EventPublisher publisher, IngressTelegramSettings settings) {
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
    OkHttpClient telegramHttp() {
        return new OkHttpClient.Builder()
                // it would repeat a call by itself when a reused connection dies
                .retryOnConnectionFailure(false)
                .connectTimeout(CONNECT_PATIENCE)
                .readTimeout(ANSWER_PATIENCE)
                .build();
    }

    @Bean
    UpdateSource telegramCalls(OkHttpClient http, IngressTelegramSettings settings) {
        return new UpdateSource(
                new OkHttpTelegramClient(http, settings.token().value(), urlOf(settings.api())));
    }

    @Bean
    UpdateBatches handover(
            ChatEventPublisher out, UpdateSource telegram, MeterRegistry meters, Clock clock) {
        return new UpdateBatches(out, telegram, meters, clock);
    }

    @Bean
    PollingThread pollingThread(
            UpdateSource telegram,
            UpdateBatches handover,
            ConnectionStatus link,
            OkHttpClient http,
            Clock clock) {
        return new PollingThread(new UpdatePoller(telegram, handover, link, clock), http);
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
