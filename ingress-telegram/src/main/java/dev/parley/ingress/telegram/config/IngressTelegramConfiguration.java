package dev.parley.ingress.telegram.config;

import dev.parley.ingress.telegram.inbound.UpdatePoller;
import dev.parley.ingress.telegram.intake.ButtonAcknowledger;
import dev.parley.ingress.telegram.outbound.BotApiButtonAcknowledger;
import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.support.ingress.IntakeProgress;
import dev.parley.support.ingress.config.IngressConfiguration;
import dev.parley.support.ingress.config.IngressSettings;
import dev.parley.support.ingress.config.WorkerThreads;
import dev.parley.support.service.config.ServiceConfiguration;

import io.micrometer.core.instrument.MeterRegistry;

import okhttp3.OkHttpClient;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/// The wiring of the service: long poll → batch → intake → `chat-inbound`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngressTelegramSettings.class)
@Import({ServiceConfiguration.class, IngressConfiguration.class})
public class IngressTelegramConfiguration {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /// Exceeds the duration of a long poll.
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(65);

    @Bean
    IngressSettings ingressSettings(IngressTelegramSettings settings) {
        return new IngressSettings("telegram", settings.queueCapacity());
    }

    @Bean
    OkHttpClient okHttpClient() {
        return new OkHttpClient.Builder()
                // it would repeat a call by itself when a reused connection dies
                .retryOnConnectionFailure(false)
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(READ_TIMEOUT)
                .build();
    }

    @Bean
    TelegramClient telegramClient(OkHttpClient http, IngressTelegramSettings settings) {
        return new OkHttpTelegramClient(http, settings.token().value(), urlOf(settings.api()));
    }

    @Bean
    ButtonAcknowledger buttonAcknowledger(TelegramClient telegram) {
        return new BotApiButtonAcknowledger(telegram);
    }

    @Bean
    UpdatePoller updatePoller(
            TelegramClient telegram,
            ChatEventPublisher publisher,
            ButtonAcknowledger acknowledger,
            ConnectionStatus status,
            IntakeProgress progress,
            MeterRegistry meters,
            Clock clock) {
        return new UpdatePoller(telegram, publisher, acknowledger, status, progress, meters, clock);
    }

    @Bean
    WorkerThreads workerThreads(UpdatePoller poller, OkHttpClient http) {
        return new WorkerThreads(() -> http.dispatcher().cancelAll()).add("telegram-poll", poller);
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
