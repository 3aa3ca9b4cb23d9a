package dev.parley.egress.discord.config;

import dev.parley.discord.DiscordClient;
import dev.parley.discord.ratelimit.GlobalLimiter;
import dev.parley.discord.settings.BotToken;
import dev.parley.egress.discord.delivery.LimitHandoff;
import dev.parley.egress.discord.delivery.LimitStore;
import dev.parley.egress.discord.store.QuotaShare;
import dev.parley.egress.discord.store.SharedLimits;
import dev.parley.support.kafka.NamePrefix;
import dev.parley.support.kafka.consumer.AssignmentListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.Optional;

/// Wires the state that several instances on one token share through Redis, if it is configured
/// (docs/adr/0013-several-instances-on-one-token.md).
@Configuration(proxyBeanMethods = false)
class SharedLimitsConfiguration {

    @Bean
    QuotaShare quotaShare() {
        return new QuotaShare();
    }

    @Bean(destroyMethod = "close")
    OptionalSharedLimits optionalSharedLimits(
            EgressDiscordSettings settings, NamePrefix prefix, QuotaShare share) {
        return new OptionalSharedLimits(
                settings.redis()
                        .map(address ->
                                new SharedLimits(
                                        address,
                                        prefix.value(),
                                        new BotToken(settings.token().value()),
                                        settings.requestsPerSecond(),
                                        share)));
    }

    @Bean
    GlobalLimiter gate(OptionalSharedLimits neighbours, EgressDiscordSettings settings) {
        return neighbours
                .sharedLimits()
                .map(SharedLimits::gate)
                .orElseGet(() -> SharedLimits.localGate(settings.requestsPerSecond()));
    }

    @Bean
    LimitStore limitStore(OptionalSharedLimits neighbours) {
        return neighbours.sharedLimits().map(SharedLimits::limitStore).orElseGet(LimitStore::none);
    }

    @Bean
    AssignmentListener assignmentListener(
            QuotaShare share, LimitHandoff succession, LimitStore handover, DiscordClient client) {
        return new AssignmentListener() {
            @Override
            public void onAssigned(int owned, int all) {
                share.update(owned, all);
                succession.onRebalance();
            }

            @Override
            public void onRevoked() {
                handover.save(client.exportLimits());
            }
        };
    }

    /// Connection to the shared state, if `REDIS_URL` is set.
    record OptionalSharedLimits(Optional<SharedLimits> sharedLimits) {

        void close() {
            sharedLimits.ifPresent(SharedLimits::close);
        }
    }
}
