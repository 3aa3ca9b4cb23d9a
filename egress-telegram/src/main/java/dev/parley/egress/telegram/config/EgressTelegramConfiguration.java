package dev.parley.egress.telegram.config;

import dev.parley.egress.telegram.delivery.TelegramBotApi;
import dev.parley.egress.telegram.delivery.TelegramDelivery;
import dev.parley.egress.telegram.inbound.TelegramActionReader;
import dev.parley.egress.telegram.outbound.BotApiClient;
import dev.parley.egress.telegram.outbound.BotConnection;
import dev.parley.support.egress.config.EgressConfiguration;
import dev.parley.support.egress.config.EgressSettings;
import dev.parley.support.egress.delivery.DeliveryHandler;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.RetryLoop;
import dev.parley.support.egress.delivery.SendFence;
import dev.parley.support.egress.delivery.StepRunner;
import dev.parley.support.egress.delivery.TimeSource;
import dev.parley.support.egress.inbound.ActionReader;
import dev.parley.support.service.config.ServiceConfiguration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the service: commands and receipts as in every egress service, and Telegram.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EgressTelegramSettings.class)
@Import({ServiceConfiguration.class, EgressConfiguration.class})
class EgressTelegramConfiguration {

    @Bean
    EgressSettings egressSettings(EgressTelegramSettings settings) {
        return new EgressSettings(
                EgressTelegramSettings.SERVICE,
                "telegram",
                EgressTelegramSettings.SCHEMA,
                settings.maxParts());
    }

    @Bean(destroyMethod = "close")
    BotConnection botConnection(EgressTelegramSettings settings) {
        return new BotConnection(settings.api(), settings.token(), settings.answerTimeout());
    }

    @Bean
    TelegramBotApi telegramBotApi(BotConnection connection, SendFence fence, TimeSource time) {
        return new BotApiClient(connection, fence, time);
    }

    @Bean
    ActionReader actionReader() {
        return new TelegramActionReader();
    }

    @Bean
    DeliveryHandler deliveryHandler(
            TelegramBotApi chats,
            StepRunner steps,
            DeliveryLedger ledger,
            EgressSettings settings,
            RetryLoop attempts,
            DeliveryMetrics meters,
            TimeSource time) {
        return new TelegramDelivery(
                chats, steps, ledger, attempts, settings.maxParts(), meters, time);
    }
}
