package dev.parley.egress.discord.config;

import dev.parley.discord.DiscordClient;
import dev.parley.discord.metrics.MicrometerClientMetrics;
import dev.parley.discord.ratelimit.GlobalLimiter;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.egress.discord.delivery.DiscordApi;
import dev.parley.egress.discord.delivery.DiscordDelivery;
import dev.parley.egress.discord.delivery.LimitHandoff;
import dev.parley.egress.discord.delivery.LimitStore;
import dev.parley.egress.discord.delivery.TypingIndicator;
import dev.parley.egress.discord.inbound.DiscordActionReader;
import dev.parley.egress.discord.outbound.FencedTransport;
import dev.parley.egress.discord.outbound.RestDiscordApi;
import dev.parley.support.egress.config.EgressConfiguration;
import dev.parley.support.egress.config.EgressSettings;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.SendFence;
import dev.parley.support.egress.delivery.StepRunner;
import dev.parley.support.egress.delivery.TimeSource;
import dev.parley.support.egress.inbound.ActionReader;
import dev.parley.support.retry.RetryBackoff;
import dev.parley.support.service.config.ServiceConfiguration;
import dev.parley.support.service.health.Dependency;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import java.time.Duration;

/// Wires the service: commands and receipts as in every egress service, and Discord.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EgressDiscordSettings.class)
@Import({ServiceConfiguration.class, EgressConfiguration.class, SharedLimitsConfiguration.class})
class EgressDiscordConfiguration {

    private static final Duration INITIAL_BACKOFF = Duration.ofMillis(200);
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(15);

    // inbound

    @Bean
    EgressSettings egressSettings(EgressDiscordSettings settings) {
        return new EgressSettings(
                EgressDiscordSettings.SERVICE,
                "discord",
                EgressDiscordSettings.SCHEMA,
                settings.maxParts());
    }

    @Bean
    ActionReader actionReader() {
        return new DiscordActionReader();
    }

    // delivery

    @Bean(destroyMethod = "close")
    TypingIndicator typingIndicator(DiscordApi discord) {
        return new TypingIndicator(discord, TypingIndicator.Timing.DEFAULT);
    }

    @Bean
    DiscordDelivery discordDelivery(
            DiscordApi discord,
            TypingIndicator typing,
            StepRunner steps,
            DeliveryLedger ledger,
            EgressSettings settings,
            SendFence fence,
            DeliveryMetrics meters,
            TimeSource time) {
        return new DiscordDelivery(
                discord,
                typing,
                steps,
                RetryBackoff.of(INITIAL_BACKOFF, MAX_BACKOFF),
                ledger,
                fence,
                settings.maxParts(),
                meters,
                time);
    }

    @Bean
    @Primary
    LimitHandoff limitHandoff(
            DiscordDelivery carrier,
            LimitStore handover,
            DiscordClient client,
            EgressDiscordSettings settings,
            TimeSource time) {
        return new LimitHandoff(
                carrier,
                place -> handover.load(settings.channelId(place.address())),
                client::importLimits,
                time);
    }

    // outbound

    @Bean(destroyMethod = "close")
    DiscordClient discordClient(
            EgressDiscordSettings settings,
            GlobalLimiter gate,
            SendFence fence,
            MeterRegistry registry) {
        var discord =
                DiscordSettings.builder()
                        .api(settings.api())
                        .botToken(settings.token().value())
                        .responseTimeout(settings.answerTimeout())
                        .requestsPerSecond(settings.requestsPerSecond())
                        // the consumer bounds the commands in progress
                        .queueCapacity(Integer.MAX_VALUE);
        settings.channels().forEach(discord::channel);
        settings.webhooks().forEach((name, address) -> discord.webhook(name, address.value()));
        return DiscordClient.builder(discord.build())
                .globalLimiter(gate)
                .interceptor(transport -> new FencedTransport(fence, transport))
                .metrics(new MicrometerClientMetrics(registry))
                .build();
    }

    @Bean
    DiscordApi discordApi(DiscordClient client) {
        return new RestDiscordApi(client);
    }

    /// A rejected token fails no command: commands wait for a valid token, and readiness reports
    /// the reason.
    @Bean
    Dependency discordToken(DiscordClient client) {
        return new Dependency(
                "discord",
                () -> {
                    if (client.isBotTokenRejected()) {
                        throw new IllegalStateException(
                                "Discord rejected the bot token, commands are on hold:"
                                        + " set a valid DISCORD_BOT_TOKEN and restart");
                    }
                });
    }
}
