package dev.parley.ingress.telegram.config;

import dev.parley.chassis.Env;
import dev.parley.chassis.Secret;

import java.net.URI;

/// What the operator decides about this service.
///
/// @param token the bot's token, from @BotFather
/// @param api base address of the Bot API
/// @param queueCapacity how many events may wait for Kafka before polling does
public record Settings(Secret token, URI api, int queueCapacity) {

    /// Reads `TELEGRAM_BOT_TOKEN`, `TELEGRAM_API_BASE_URL`, `INGRESS_QUEUE_CAPACITY`.
    ///
    /// @throws dev.parley.chassis.InvalidSetting when one is missing or malformed
    public static Settings from(Env env) {
        return new Settings(
                env.secret("TELEGRAM_BOT_TOKEN", "123456789:AAE…"),
                env.uri("TELEGRAM_API_BASE_URL", "https://api.telegram.org", "http", "https"),
                env.number("INGRESS_QUEUE_CAPACITY", 1_000, 1, 100_000));
    }
}
