package dev.parley.discord.operation;

import dev.parley.discord.model.Idempotency;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;
import dev.parley.discord.transport.TokenKind;

import tools.jackson.databind.JsonNode;

/// Opens the direct-message channel with a user, or returns the open one.
///
/// It counts for the whole account, without usable rate-limit headers: an account that opens many
/// in a short time gets code 40003 and is then quarantined (docs resources/user).
///
/// @param user the user
public record OpenDirectMessage(Snowflake user) implements Operation<Channel> {

    @Override
    public Request request(Directory directory) {
        return new Request(
                "user:" + user + ":open-dm",
                Route.of("POST", "/users/@me/channels", ""),
                TokenKind.BOT,
                new Payload.Json(Json.object().put("recipient_id", user.toString())));
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
