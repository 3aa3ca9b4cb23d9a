package dev.parley.discord.operation;

import dev.parley.discord.Repeat;
import dev.parley.discord.Snowflake;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Payload;
import dev.parley.discord.wire.Request;
import dev.parley.discord.wire.Route;

import tools.jackson.databind.JsonNode;

/// Takes a thread out of the archive; one that is open stays open.
///
/// A new message does so by itself, an edit or a reaction does not (docs topics/threads): the
/// client reopens a thread when one of these is refused for it.
///
/// @param thread which
public record ReopenThread(Snowflake thread) implements Operation<Channel> {

    @Override
    public Request request(Directory directory) {
        return new Request(
                "thread:" + thread + ":reopen",
                Route.of("PATCH", "/channels/{channel}", thread.toString(), thread),
                Access.BOT,
                new Payload.Json(Json.object().put("archived", false)));
    }

    @Override
    public Repeat repeat() {
        return Repeat.HARMLESS;
    }

    @Override
    public Channel read(JsonNode answer) {
        return Channel.read(answer);
    }
}
