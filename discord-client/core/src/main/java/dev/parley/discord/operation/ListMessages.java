package dev.parley.discord.operation;

import dev.parley.discord.content.ContentLimits;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Idempotency;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;
import dev.parley.discord.transport.TokenKind;

import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/// Lists the messages of a channel after a given one, oldest first.
///
/// @param channel the channel
/// @param after id of a message, or [Snowflake#at] an instant
/// @param limit maximal number of messages, 1 to 100
public record ListMessages(ChannelTarget channel, Snowflake after, int limit)
        implements Operation<List<Message>> {

    private static final int MAX_LIMIT = 100;

    /// Checks Discord's limits.
    ///
    /// @throws dev.parley.discord.model.DiscordException when the limit is out of range
    public ListMessages {
        ContentLimits.requireCount("limit", limit, 1, MAX_LIMIT);
    }

    @Override
    public Request request(Directory directory) {
        var id = directory.resolve(channel);
        return new Request(
                "message:" + id + ":list",
                Route.of("GET", "/channels/{channel}/messages", id.toString(), id)
                        .withQuery("?after=%s&limit=%d".formatted(after, limit)),
                TokenKind.BOT,
                new Payload.Empty());
    }

    @Override
    public Idempotency idempotency() {
        return Idempotency.ALWAYS;
    }

    @Override
    public List<Message> parseResult(JsonNode response) {
        return StreamSupport.stream(response.spliterator(), false)
                .map(Message::parse)
                .sorted(Comparator.comparing(Message::id))
                .toList();
    }
}
