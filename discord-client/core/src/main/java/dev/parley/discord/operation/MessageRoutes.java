package dev.parley.discord.operation;

import dev.parley.discord.model.Snowflake;
import dev.parley.discord.transport.Route;

/// Routes of a message in a channel.
final class MessageRoutes {

    private static final String MESSAGE = "/channels/{channel}/messages/{message}";

    private MessageRoutes() {}

    static Route message(String method, Snowflake channel, Snowflake message) {
        return Route.of(method, MESSAGE, channel.toString(), channel, message);
    }

    /// Adding and removing reactions share one limit for all messages of a channel
    /// (discord-api-docs issue 981: "intended").
    static Route reaction(String method, Snowflake channel, Snowflake message, String emoji) {
        return Route.of(
                        method,
                        MESSAGE + "/reactions/{emoji}/@me",
                        channel.toString(),
                        channel,
                        message,
                        emoji)
                .inLimitGroup("reactions");
    }
}
