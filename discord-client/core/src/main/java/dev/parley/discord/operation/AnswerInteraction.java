package dev.parley.discord.operation;

import dev.parley.discord.Repeat;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Payload;
import dev.parley.discord.wire.Request;
import dev.parley.discord.wire.Route;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The first answer to an interaction, within three seconds of it.
///
/// That it was answered already counts as answered.
///
/// @param interaction which
/// @param content what it shows; null: that an answer will come, put in by [EditInteractionAnswer]
/// @param isEphemeral whether only the one who asked sees it
public record AnswerInteraction(
        InteractionHandle interaction, @Nullable MessageContent content, boolean isEphemeral)
        implements Operation<Nothing> {

    /// Flag of a message that one person sees (docs resources/message, "Message Flags").
    static final int EPHEMERAL = 1 << 6;

    private static final int MESSAGE = 4;
    private static final int MESSAGE_WILL_COME = 5;

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
                Access.INTERACTION,
                payload());
    }

    private Payload payload() {
        var body = Json.object().put("type", content == null ? MESSAGE_WILL_COME : MESSAGE);
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
    public boolean isDoneAlready(int code) {
        return code == Codes.ANSWERED_ALREADY;
    }

    @Override
    public boolean isCreation() {
        return true;
    }

    @Override
    public Repeat repeat() {
        return Repeat.HARMLESS;
    }

    @Override
    public Nothing read(JsonNode answer) {
        return new Nothing();
    }
}
