package dev.parley.discord.operation;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Puts the bot's reaction on a message; a reaction that is there already stays.
///
/// @param channel where
/// @param message which
/// @param emoji the emoji itself, or `name:id` of a custom one
public record AddReaction(String channel, String message, String emoji)
        implements Operation<Nothing> {

    /// Discord counts adding and removing together, whatever the message.
    @Override
    public Route route() {
        return new Route(
                "PUT",
                "/channels/{channel}/messages/{message}/reactions",
                channel,
                "/channels/%s/messages/%s/reactions/%s/@me"
                        .formatted(channel, message, encoded(emoji)));
    }

    @Override
    public @Nullable JsonNode body() {
        return null;
    }

    @Override
    public Nothing read(JsonNode answer) {
        return new Nothing();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
