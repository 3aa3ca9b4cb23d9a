package dev.parley.egress.telegram.config;

import dev.parley.chassis.config.ServiceConfiguration;
import dev.parley.delivery.Attempts;
import dev.parley.delivery.Carrier;
import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Ledger;
import dev.parley.delivery.Parts;
import dev.parley.delivery.Time;
import dev.parley.delivery.config.DeliveryConfiguration;
import dev.parley.delivery.config.DeliverySettings;
import dev.parley.delivery.inbound.Errands;
import dev.parley.delivery.inbound.PlainErrands;
import dev.parley.egress.telegram.delivery.Placeholders;
import dev.parley.egress.telegram.delivery.TelegramCarrier;
import dev.parley.egress.telegram.delivery.TelegramChats;
import dev.parley.egress.telegram.outbound.BotApiChats;
import dev.parley.egress.telegram.outbound.BotConnection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The service at a glance: commands and receipts as in every egress service, and Telegram.
@Configuration(proxyBeanMethods = false)
@Import({ServiceConfiguration.class, DeliveryConfiguration.class})
class EgressTelegramConfiguration {

    @Bean
    DeliverySettings deliverySettings() {
        return new DeliverySettings(Settings.SERVICE, "telegram", Settings.SCHEMA);
    }

    @Bean(destroyMethod = "close")
    BotConnection botConnection(Settings settings) {
        return new BotConnection(settings.api(), settings.token(), settings.answerTimeout());
    }

    @Bean
    TelegramChats telegramChats(BotConnection connection, Time time) {
        return new BotApiChats(connection, time);
    }

    @Bean
    Placeholders placeholders(
            TelegramChats chats,
            Parts parts,
            Attempts attempts,
            Ledger ledger,
            DeliveryMeters meters) {
        return new Placeholders(chats, parts, attempts, ledger, meters);
    }

    @Bean
    Errands errands() {
        return new PlainErrands();
    }

    @Bean
    Carrier carrier(
            TelegramChats chats,
            Placeholders placeholders,
            Parts parts,
            Ledger ledger,
            Attempts attempts,
            Time time) {
        return new TelegramCarrier(chats, placeholders, parts, ledger, attempts, time);
    }
}
