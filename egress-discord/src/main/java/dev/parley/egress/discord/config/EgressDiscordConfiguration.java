package dev.parley.egress.discord.config;

import dev.parley.chassis.config.ServiceConfiguration;
import dev.parley.chassis.health.Dependency;
import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Ledger;
import dev.parley.delivery.Parts;
import dev.parley.delivery.Pauses;
import dev.parley.delivery.Time;
import dev.parley.delivery.config.DeliveryConfiguration;
import dev.parley.delivery.config.DeliverySettings;
import dev.parley.delivery.inbound.Errands;
import dev.parley.discord.DiscordClient;
import dev.parley.discord.limit.Gate;
import dev.parley.discord.meters.MicrometerMeters;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.egress.discord.delivery.ChannelLook;
import dev.parley.egress.discord.delivery.Discord;
import dev.parley.egress.discord.delivery.DiscordCarrier;
import dev.parley.egress.discord.delivery.Handover;
import dev.parley.egress.discord.delivery.Messages;
import dev.parley.egress.discord.delivery.Rounds;
import dev.parley.egress.discord.delivery.Succession;
import dev.parley.egress.discord.delivery.Typing;
import dev.parley.egress.discord.inbound.DiscordErrands;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// The service at a glance: commands and receipts as in every egress service, and Discord.
@Configuration(proxyBeanMethods = false)
@Import({ServiceConfiguration.class, DeliveryConfiguration.class, SharingConfiguration.class})
class EgressDiscordConfiguration {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    // the door in

    @Bean
    DeliverySettings deliverySettings() {
        return new DeliverySettings(Settings.SERVICE, "discord", Settings.SCHEMA);
    }

    @Bean
    Errands errands() {
        return new DiscordErrands();
    }

    // the decision

    @Bean
    Rounds rounds(Discord discord, Time time) {
        return new Rounds(
                discord,
                time,
                new Pauses(FIRST_PAUSE, LONGEST_PAUSE, RandomGenerator.getDefault()));
    }

    @Bean(destroyMethod = "close")
    Typing typing(Discord discord) {
        return new Typing(discord, Typing.Rhythm.USUAL);
    }

    @Bean
    Messages messages(Parts parts, Rounds rounds, Ledger ledger, DeliveryMeters meters, Time time) {
        return new Messages(parts, rounds, new ChannelLook(rounds, ledger), meters, time);
    }

    @Bean
    DiscordCarrier discordCarrier(
            Messages messages,
            Typing typing,
            Parts parts,
            Rounds rounds,
            Ledger ledger,
            DeliveryMeters meters,
            Time time) {
        return new DiscordCarrier(messages, typing, parts, rounds, ledger, meters, time);
    }

    @Bean
    @Primary
    Succession succession(
            DiscordCarrier carrier,
            Handover handover,
            DiscordClient client,
            Settings settings,
            Time time) {
        return new Succession(
                carrier,
                place -> handover.find(settings.channelId(place.address())),
                client::adopt,
                time);
    }

    // the door out

    @Bean(destroyMethod = "close")
    DiscordClient discordClient(Settings settings, Gate gate, MeterRegistry registry) {
        var discord =
                DiscordSettings.builder()
                        .api(settings.api())
                        .botToken(settings.token().value())
                        .answerTimeout(settings.answerTimeout())
                        .requestsPerSecond(settings.requestsPerSecond());
        settings.channels().forEach(discord::channel);
        settings.webhooks().forEach((name, address) -> discord.webhook(name, address.value()));
        return DiscordClient.builder(discord.build())
                .gate(gate)
                .meters(new MicrometerMeters(registry))
                .build();
    }

    @Bean
    Discord discord(DiscordClient client) {
        return client::perform;
    }

    /// A refused token fails no command: they wait for a good one, and this says so.
    @Bean
    Dependency discordToken(DiscordClient client) {
        return new Dependency(
                "discord",
                () -> {
                    if (client.isBotRefused()) {
                        throw new IllegalStateException(
                                "the bot's token was refused: set a good DISCORD_BOT_TOKEN and"
                                        + " start again; commands wait until then");
                    }
                });
    }
}
