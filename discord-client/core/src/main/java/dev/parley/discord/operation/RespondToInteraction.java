package dev.parley.discord.operation;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ErrorCodes;
import dev.parley.discord.model.Idempotency;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;
import dev.parley.discord.transport.TokenKind;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Sends the initial response to an interaction, within three seconds of it.
///
/// An interaction that is already acknowledged counts as responded to.
///
/// @param interaction the interaction
/// @param content the response; null defers it, to be filled in by [EditInteractionResponse]
/// @param isEphemeral whether only the invoking user sees it
public record RespondToInteraction(
        InteractionHandle interaction, @Nullable MessageContent content, boolean isEphemeral)
        implements Operation<NoContent> {

    /// Message flag of an ephemeral message (docs resources/message, "Message Flags").
    static final int EPHEMERAL = 1 << 6;

    private static final int MESSAGE = 4;
    private static final int DEFERRED_MESSAGE = 5;

    @Override
    public Request request(Directory directory) {
        var route =
                Route.of(
                        "POST",
                        "/interactions/{interaction}/{token}/callback",
                        interaction.id().toString(),
                        interaction.id(),
                        interaction.token());
        return new Request(
                "interaction:" + interaction.id() + ":answer",
                route,
                TokenKind.INTERACTION,
                payload());
    }

    private Payload payload() {
        var body = Json.object().put("type", content == null ? DEFERRED_MESSAGE : MESSAGE);
        if (content == null) {
            flag(body.putObject("data"));
            return new Payload.Json(body);
        }
        body.set("data", flag(content.toJson()));
        return content.payload(body);
    }

    private ObjectNode flag(ObjectNode data) {
        return isEphemeral ? data.put("flags", EPHEMERAL) : data;
    }

    @Override
    public boolean isAlreadyDone(int code) {
        return code == ErrorCodes.INTERACTION_ALREADY_ACKNOWLEDGED;
    }

    @Override
    public boolean isCreation() {
        return true;
    }

    @Override
    public Idempotency idempotency() {
        return Idempotency.ALWAYS;
    }

    @Override
    public NoContent parseResult(JsonNode response) {
        return new NoContent();
    }
}
