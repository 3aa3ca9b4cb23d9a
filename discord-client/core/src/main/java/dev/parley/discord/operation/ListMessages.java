package dev.parley.discord.operation;

import dev.parley.discord.ChannelTarget;
import dev.parley.discord.Repeat;
import dev.parley.discord.Snowflake;
import dev.parley.discord.content.Bounds;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Payload;
import dev.parley.discord.wire.Request;
import dev.parley.discord.wire.Route;

import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/// The messages of a channel that came after one of them, oldest first.
///
/// @param channel where
/// @param after id of the message, or any snowflake of the instant, after which to look
/// @param limit how many at most, 1 to 100
public record ListMessages(ChannelTarget channel, Snowflake after, int limit)
        implements Operation<List<Message>> {

    private static final int MOST = 100;

    /// Checks Discord's bounds.
    ///
    /// @throws dev.parley.discord.DiscordException when the limit is out of bounds
    public ListMessages {
        Bounds.count("limit", limit, 1, MOST);
    }

    @Override
    public Request request(Directory directory) {
        var id = directory.find(channel);
        return new Request(
                "message:" + id + ":list",
                Route.of("GET", "/channels/{channel}/messages", id.toString(), id)
                        .asking("?after=%s&limit=%d".formatted(after, limit)),
                Access.BOT,
                new Payload.Empty());
    }

    @Override
    public Repeat repeat() {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Message> read(JsonNode answer) {
        return StreamSupport.stream(answer.spliterator(), false)
                .map(Message::read)
                .sorted(Comparator.comparing(Message::id))
                .toList();
    }
}
