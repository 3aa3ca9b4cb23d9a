package dev.parley.simulator.discord.rest;

import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.MultipartForm;
import dev.parley.simulator.world.DraftMessage;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// The body of a request to send or edit a message, with Discord's validation.
///
/// @param enforceNonce true when a repeated nonce returns the first message
record MessageBody(DraftMessage draft, boolean enforceNonce) {

    private static final int LONGEST_CONTENT = 2000;
    private static final int LONGEST_NONCE = 25;
    private static final List<String> EXTRAS =
            List.of("embeds", "components", "attachments", "allowed_mentions", "flags", "poll");
    private static final List<String> SUBSTANCE =
            List.of("embeds", "components", "attachments", "sticker_ids", "poll");

    /// Reads a request's JSON and files.
    static MessageBody read(HttpCall call) {
        return read(call.json(), call.files());
    }

    /// Reads the JSON of a message with the files beside it.
    static MessageBody read(JsonNode json, List<MultipartForm.File> files) {
        ObjectNode extras = JsonNodeFactory.instance.objectNode();
        for (String name : EXTRAS) {
            if (json.hasNonNull(name)) {
                extras.set(name, json.get(name));
            }
        }
        UploadedFiles.addTo(extras, files);
        JsonNode nonce = json.path("nonce");
        return new MessageBody(
                new DraftMessage(
                        json.path("content").asString(""),
                        reference(json),
                        nonce.isMissingNode() || nonce.isNull() ? null : nonce.asString(),
                        extras),
                json.path("enforce_nonce").asBoolean(false));
    }

    /// The error reply to an invalid message, or null.
    @Nullable HttpReply refusal() {
        HttpReply badContent = contentRefusal();
        if (badContent != null) {
            return badContent;
        }
        if (draft.nonce() != null && draft.nonce().length() > LONGEST_NONCE) {
            return DiscordErrorReply.invalid(
                    "nonce",
                    "NONCE_TYPE_TOO_LONG",
                    "Must be " + LONGEST_NONCE + " or fewer in length.");
        }
        boolean empty =
                draft.text().isBlank()
                        && SUBSTANCE.stream().allMatch(name -> draft.extras().path(name).isEmpty());
        return empty ? DiscordErrorReply.EMPTY_MESSAGE : null;
    }

    /// The error reply to invalid content, or null.
    @Nullable HttpReply contentRefusal() {
        return draft.text().codePointCount(0, draft.text().length()) > LONGEST_CONTENT
                ? DiscordErrorReply.invalid(
                        "content",
                        "BASE_TYPE_MAX_LENGTH",
                        "Must be " + LONGEST_CONTENT + " or fewer in length.")
                : null;
    }

    /// The draft after an edit; fields that the body does not name stay.
    static DraftMessage edited(DraftMessage before, HttpCall call) {
        return edited(before, call.json(), call.files());
    }

    /// The draft after an edit with this JSON and these files.
    static DraftMessage edited(DraftMessage before, JsonNode json, List<MultipartForm.File> files) {
        ObjectNode extras = before.extras().deepCopy();
        for (String name : EXTRAS) {
            if (json.has(name)) {
                extras.set(name, json.get(name));
            }
        }
        UploadedFiles.addTo(extras, files);
        JsonNode content = json.path("content");
        return new DraftMessage(
                content.isMissingNode() ? before.text() : content.asString(""),
                before.replyTo(),
                before.nonce(),
                extras);
    }

    private static @Nullable Long reference(JsonNode json) {
        long id = json.path("message_reference").path("message_id").asLong(0);
        return id == 0 ? null : id;
    }
}
