package dev.parley.discord;

import java.net.URI;
import java.time.Duration;

/// Where Discord's API is, who asks, and for how long.
///
/// @param api base address with the version, such as `https://discord.com/api/v10`
/// @param token the bot's token
/// @param connectTimeout how long a connection may take to stand
/// @param answerTimeout how long an answer may take after the request was handed over
/// @param requestsPerSecond of all routes together; 50 unless Discord granted the bot more
/// @param userAgent in the form that Discord asks for: `DiscordBot (url, version)`
public record DiscordSettings(
        URI api,
        BotToken token,
        Duration connectTimeout,
        Duration answerTimeout,
        int requestsPerSecond,
        String userAgent) {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int REQUESTS_PER_SECOND = 50;
    private static final String USER_AGENT = "DiscordBot (https://github.com/parley-chat, 0.1)";

    /// Checks what Discord would refuse.
    ///
    /// @throws IllegalArgumentException naming the value and what was expected
    public DiscordSettings {
        if (api.getHost() == null) {
            throw new IllegalArgumentException("api is '" + api + "', expected an http(s) address");
        }
        if (requestsPerSecond < 1) {
            throw new IllegalArgumentException(
                    "requestsPerSecond is " + requestsPerSecond + ", expected >= 1");
        }
        if (!userAgent.startsWith("DiscordBot (")) {
            throw new IllegalArgumentException(
                    "userAgent is '" + userAgent + "', expected DiscordBot (url, version)");
        }
    }

    /// The usual patience.
    public static DiscordSettings of(URI api, BotToken token) {
        return new DiscordSettings(api, token, CONNECT, ANSWER, REQUESTS_PER_SECOND, USER_AGENT);
    }

    /// The same settings with another patience for answers.
    public DiscordSettings withAnswerTimeout(Duration timeout) {
        return new DiscordSettings(
                api, token, connectTimeout, timeout, requestsPerSecond, userAgent);
    }

    /// The same settings for a bot that was granted another number of requests in a second.
    public DiscordSettings withRequestsPerSecond(int number) {
        return new DiscordSettings(api, token, connectTimeout, answerTimeout, number, userAgent);
    }
}
