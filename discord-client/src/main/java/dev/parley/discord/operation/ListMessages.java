package dev.parley.discord.operation;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/// The messages of a channel that came after one of them, oldest first.
///
/// @param channel where
/// @param after id of the message, or any snowflake of the instant, after which to look
/// @param limit how many at most, 1 to 100
public record ListMessages(String channel, String after, int limit)
        implements Operation<List<Message>> {

    private static final int MOST = 100;

    /// Checks Discord's bounds.
    ///
    /// @throws IllegalArgumentException when the limit is out of bounds
    public ListMessages {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is " + limit + ", expected 1 to " + MOST);
        }
    }

    @Override
    public Route route() {
        return new Route(
                "GET",
                "/channels/{channel}/messages",
                channel,
                "/channels/%s/messages?after=%s&limit=%d".formatted(channel, after, limit));
    }

    @Override
    public @Nullable JsonNode body() {
        return null;
    }

    @Override
    public List<Message> read(JsonNode answer) {
        return StreamSupport.stream(answer.spliterator(), false)
                .map(Message::read)
                .sorted(Comparator.comparingLong(message -> Long.parseUnsignedLong(message.id())))
                .toList();
    }
}
