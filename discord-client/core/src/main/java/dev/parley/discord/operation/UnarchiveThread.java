package dev.parley.discord.operation;

import dev.parley.discord.model.Idempotency;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;
import dev.parley.discord.transport.TokenKind;

import tools.jackson.databind.JsonNode;

/// Unarchives a thread; an active thread stays active.
///
/// A new message does so implicitly, an edit or a reaction does not (docs topics/threads): the
/// client unarchives a thread when Discord rejects one of these.
///
/// @param thread the thread
public record UnarchiveThread(Snowflake thread) implements Operation<Channel> {

    @Override
    public Request request(Directory directory) {
        return new Request(
                "thread:" + thread + ":reopen",
                Route.of("PATCH", "/channels/{channel}", thread.toString(), thread),
                TokenKind.BOT,
                new Payload.Json(Json.object().put("archived", false)));
    }

    @Override
    public Idempotency idempotency() {
        return Idempotency.ALWAYS;
    }

    @Override
    public Channel parseResult(JsonNode response) {
        return Channel.parse(response);
    }
}
