package dev.parley.egress.telegram.config;

import dev.parley.support.service.Env;
import dev.parley.support.service.Secret;

import java.net.URI;
import java.time.Duration;

/// What the service takes from its environment beyond what every service does.
///
/// @param token `TELEGRAM_BOT_TOKEN`
/// @param api `TELEGRAM_API_BASE_URL`
/// @param answerTimeout `TELEGRAM_ANSWER_TIMEOUT`: after how long an answer counts as lost
public record EgressTelegramSettings(Secret token, URI api, Duration answerTimeout) {

    /// The service's name and consumer group.
    public static final String SERVICE = "egress-telegram";

    /// The database schema with the ledger.
    public static final String SCHEMA = "egress_telegram";

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

    /// Reads the settings.
    ///
    /// @throws dev.parley.support.service.InvalidSettingException when one is missing or malformed
    public static EgressTelegramSettings from(Env env) {
        return new EgressTelegramSettings(
                env.secret("TELEGRAM_BOT_TOKEN", "900000001:abc"),
                env.uri("TELEGRAM_API_BASE_URL", "https://api.telegram.org", "http", "https"),
                env.duration("TELEGRAM_ANSWER_TIMEOUT", ANSWER_TIMEOUT));
    }
}
