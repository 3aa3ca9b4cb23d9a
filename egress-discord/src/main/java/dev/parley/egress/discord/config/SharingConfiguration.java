package dev.parley.egress.discord.config;

import dev.parley.discord.DiscordClient;
import dev.parley.discord.limit.Gate;
import dev.parley.discord.settings.BotToken;
import dev.parley.egress.discord.delivery.Handover;
import dev.parley.egress.discord.delivery.Succession;
import dev.parley.messaging.loop.Ownership;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.Optional;

/// What several instances on one token share, through Redis where there is one
/// (docs/adr/0013-several-instances-on-one-token.md).
@Configuration(proxyBeanMethods = false)
class SharingConfiguration {

    @Bean
    Share share() {
        return new Share();
    }

    @Bean(destroyMethod = "close")
    Neighbours neighbours(Settings settings, Share share) {
        return new Neighbours(
                settings.redis()
                        .map(address ->
                                new Neighbourhood(
                                        address,
                                        new BotToken(settings.token().value()),
                                        settings.requestsPerSecond(),
                                        share)));
    }

    @Bean
    Gate gate(Neighbours neighbours, Settings settings) {
        return neighbours
                .met()
                .map(Neighbourhood::gate)
                .orElseGet(() -> Neighbourhood.nobodyElse(settings.requestsPerSecond()));
    }

    @Bean
    Handover handover(Neighbours neighbours) {
        return neighbours.met().map(Neighbourhood::handover).orElseGet(Handover::none);
    }

    @Bean
    Ownership ownership(
            Share share, Succession succession, Handover handover, DiscordClient client) {
        return new Ownership() {
            @Override
            public void owns(int owned, int all) {
                share.set(owned, all);
                succession.begin();
            }

            @Override
            public void givesAway() {
                handover.leave(client.limits());
            }
        };
    }

    /// The other instances, if there is a place to meet them.
    record Neighbours(Optional<Neighbourhood> met) {

        void close() {
            met.ifPresent(Neighbourhood::close);
        }
    }
}
