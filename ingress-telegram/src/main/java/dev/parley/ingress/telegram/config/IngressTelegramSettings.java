package dev.parley.ingress.telegram.config;

import dev.parley.support.service.Env;
import dev.parley.support.service.Secret;

import java.net.URI;

/// The settings of ingress-telegram.
///
/// @param token the bot's token, from @BotFather
/// @param api base address of the Bot API
/// @param queueCapacity how many events may wait for Kafka before polling does
public record IngressTelegramSettings(Secret token, URI api, int queueCapacity) {

    /// Reads `TELEGRAM_BOT_TOKEN`, `TELEGRAM_API_BASE_URL`, `INGRESS_QUEUE_CAPACITY`.
    ///
    /// @throws dev.parley.support.service.InvalidSettingException when one is missing or malformed
    public static IngressTelegramSettings from(Env env) {
        return new IngressTelegramSettings(
                env.secret("TELEGRAM_BOT_TOKEN", "123456789:AAE…"),
                env.uri("TELEGRAM_API_BASE_URL", "https://api.telegram.org", "http", "https"),
                env.number("INGRESS_QUEUE_CAPACITY", 1_000, 1, 100_000));
    }
}
