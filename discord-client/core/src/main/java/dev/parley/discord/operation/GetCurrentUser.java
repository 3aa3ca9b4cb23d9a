package dev.parley.discord.operation;

import dev.parley.discord.model.Idempotency;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;
import dev.parley.discord.transport.TokenKind;

import tools.jackson.databind.JsonNode;

/// Returns the id of the bot's own user.
public record GetCurrentUser() implements Operation<Snowflake> {

    @Override
    public Request request(Directory directory) {
        return new Request(
                "user:@me:read",
                Route.of("GET", "/users/@me", ""),
                TokenKind.BOT,
                new Payload.Empty());
    }

    @Override
    public Idempotency idempotency() {
        return Idempotency.ALWAYS;
    }

    @Override
    public Snowflake parseResult(JsonNode response) {
        return Json.id(response.path("id"));
    }
}
