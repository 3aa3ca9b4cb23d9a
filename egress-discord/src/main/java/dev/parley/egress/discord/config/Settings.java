package dev.parley.egress.discord.config;

import dev.parley.chassis.Env;
import dev.parley.chassis.Secret;

import java.net.URI;
import java.time.Duration;

/// What the service takes from its environment beyond what every service does.
///
/// @param token `DISCORD_BOT_TOKEN`
/// @param api `DISCORD_API_BASE_URL`, with the version
/// @param answerTimeout `DISCORD_ANSWER_TIMEOUT`: after how long an answer counts as lost
/// @param requestsPerSecond `DISCORD_REQUESTS_PER_SECOND`: of all channels together
public record Settings(Secret token, URI api, Duration answerTimeout, int requestsPerSecond) {

    /// The service's name and consumer group.
    public static final String SERVICE = "egress-discord";

    /// The database schema with the ledger.
    public static final String SCHEMA = "egress_discord";

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

    /// What every bot may (Discord's documentation, "Global Rate Limit"); large ones are granted
    /// more.
    private static final int REQUESTS_PER_SECOND = 50;

    private static final int MOST_PER_SECOND = 100_000;

    /// Reads the settings.
    ///
    /// @throws dev.parley.chassis.InvalidSetting when one is missing or malformed
    public static Settings from(Env env) {
        return new Settings(
                env.secret("DISCORD_BOT_TOKEN", "OTAwMDAwMDAwMDAwMDAwMDAx.abc.def"),
                env.uri("DISCORD_API_BASE_URL", "https://discord.com/api/v10", "http", "https"),
                env.duration("DISCORD_ANSWER_TIMEOUT", ANSWER_TIMEOUT),
                env.number("DISCORD_REQUESTS_PER_SECOND", REQUESTS_PER_SECOND, 1, MOST_PER_SECOND));
    }
}
