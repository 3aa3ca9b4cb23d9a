package dev.parley.discord.operation;

import dev.parley.discord.Repeat;
import dev.parley.discord.Snowflake;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Payload;
import dev.parley.discord.wire.Request;
import dev.parley.discord.wire.Route;

import tools.jackson.databind.JsonNode;

/// Opens the direct-message channel with a user; one that is open already is answered.
///
/// Counts for the whole account, without usable headers: whoever opens many fast is refused with
/// code 40003 and then put under quarantine (docs resources/user).
///
/// @param user with whom
public record OpenDirectMessage(Snowflake user) implements Operation<Channel> {

    @Override
    public Request request(Directory directory) {
        return new Request(
                "user:" + user + ":open-dm",
                Route.of("POST", "/users/@me/channels", ""),
                Access.BOT,
                new Payload.Json(Json.object().put("recipient_id", user.toString())));
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
