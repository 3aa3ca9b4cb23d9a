package dev.parley.discord.settings;

import dev.parley.discord.model.DiscordError.Invalid;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;

/// Settings of the client: API address, credentials, named channels, timeouts and limits.
///
/// @param api base URL with the version, such as `https://discord.com/api/v10`
/// @param token the bot token; null when only webhooks and interactions are used
/// @param directory channels and webhooks by name
/// @param connectTimeout timeout of establishing a connection
/// @param responseTimeout timeout of a request, from sending it to the end of its response
/// @param requestsPerSecond global rate limit of the bot; 50 unless Discord granted more
/// @param queueCapacity operations that may be queued or in progress, over all routes
/// @param invalidRequestBudget responses of 401, 403 or 429 within ten minutes after which the
///   client pauses; Discord bans an address at 10,000, whoever else sends from it
/// @param userAgent User-Agent in the form that Discord requires: `DiscordBot (url, version)`
public record DiscordSettings(
        URI api,
        @Nullable BotToken token,
        Directory directory,
        Duration connectTimeout,
        Duration responseTimeout,
        int requestsPerSecond,
        int queueCapacity,
        int invalidRequestBudget,
        String userAgent) {

    /// Checks the values.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the value and what was expected
    public DiscordSettings {
        Invalid.unless(
                api.getHost() != null && String.valueOf(api.getScheme()).startsWith("http"),
                "api",
                "'" + api + "'",
                "a URL such as https://discord.com/api/v10");
        atLeastOne("requestsPerSecond", requestsPerSecond);
        atLeastOne("queueCapacity", queueCapacity);
        atLeastOne("invalidRequestBudget", invalidRequestBudget);
        Invalid.unless(
                userAgent.startsWith("DiscordBot ("),
                "userAgent",
                "'" + userAgent + "'",
                "DiscordBot (url, version)");
    }

    private static void atLeastOne(String name, int value) {
        Invalid.unless(value >= 1, name, Integer.toString(value), "at least 1");
    }

    /// Starts building settings from the defaults.
    public static DiscordSettingsBuilder builder() {
        return new DiscordSettingsBuilder();
    }
}
