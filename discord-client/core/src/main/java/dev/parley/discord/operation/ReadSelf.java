package dev.parley.discord.operation;

import dev.parley.discord.Repeat;
import dev.parley.discord.Snowflake;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Payload;
import dev.parley.discord.wire.Request;
import dev.parley.discord.wire.Route;

import tools.jackson.databind.JsonNode;

/// The id of the bot itself.
public record ReadSelf() implements Operation<Snowflake> {

    @Override
    public Request request(Directory directory) {
        return new Request(
                "user:@me:read",
                Route.of("GET", "/users/@me", ""),
                Access.BOT,
                new Payload.Empty());
    }

    @Override
    public Repeat repeat() {
        return Repeat.HARMLESS;
    }

    @Override
    public Snowflake read(JsonNode answer) {
        return Json.id(answer.path("id"));
    }
}
