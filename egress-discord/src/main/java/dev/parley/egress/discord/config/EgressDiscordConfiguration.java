package dev.parley.egress.discord.config;

import dev.parley.chassis.config.ServiceConfiguration;
import dev.parley.delivery.Attempts;
import dev.parley.delivery.Carrier;
import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Parts;
import dev.parley.delivery.Time;
import dev.parley.delivery.config.DeliveryConfiguration;
import dev.parley.delivery.config.DeliverySettings;
import dev.parley.discord.DiscordClient;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.egress.discord.delivery.DiscordCarrier;
import dev.parley.egress.discord.delivery.DiscordChannels;
import dev.parley.egress.discord.delivery.Messages;
import dev.parley.egress.discord.delivery.Typing;
import dev.parley.egress.discord.outbound.RestChannels;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The service at a glance: commands and receipts as in every egress service, and Discord.
@Configuration(proxyBeanMethods = false)
@Import({ServiceConfiguration.class, DeliveryConfiguration.class})
class EgressDiscordConfiguration {

    @Bean
    DeliverySettings deliverySettings() {
        return new DeliverySettings(Settings.SERVICE, "discord", Settings.SCHEMA);
    }

    @Bean(destroyMethod = "close")
    DiscordClient discordClient(Settings settings) {
        return DiscordClient.of(
                DiscordSettings.builder()
                        .api(settings.api())
                        .botToken(settings.token().value())
                        .answerTimeout(settings.answerTimeout())
                        .requestsPerSecond(settings.requestsPerSecond())
                        .build());
    }

    @Bean
    DiscordChannels discordChannels(DiscordClient client) {
        return new RestChannels(client);
    }

    @Bean(destroyMethod = "close")
    Typing typing(DiscordChannels channels) {
        return new Typing(channels, Typing.Rhythm.USUAL);
    }

    @Bean
    Messages messages(
            DiscordChannels channels,
            Parts parts,
            Attempts attempts,
            DeliveryMeters meters,
            Time time) {
        return new Messages(channels, parts, attempts, meters, time);
    }

    @Bean
    Carrier carrier(
            DiscordChannels channels,
            Messages messages,
            Typing typing,
            Parts parts,
            Attempts attempts,
            Time time) {
        return new DiscordCarrier(channels, messages, typing, parts, attempts, time);
    }
}
