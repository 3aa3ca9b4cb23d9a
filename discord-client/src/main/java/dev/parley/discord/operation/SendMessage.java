package dev.parley.discord.operation;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// Creates a message; one with a nonce that Discord saw within the last minutes from this bot is
/// not created again, the first one is answered instead.
///
/// @param channel where
/// @param content its text, 1 to 2,000 characters
/// @param nonce up to 25 characters, the same for each attempt at the same message; null: none
/// @param replyTo the message it refers to; one that is gone does not fail it
/// @param mentions whom it may mention
public record SendMessage(
        String channel,
        String content,
        @Nullable String nonce,
        @Nullable String replyTo,
        AllowedMentions mentions)
        implements Operation<Message> {

    /// Checks Discord's bounds.
    ///
    /// @throws IllegalArgumentException naming the value and what was expected
    public SendMessage {
        Limits.checkContent(content);
        if (nonce != null) {
            Limits.checkNonce(nonce);
        }
    }

    @Override
    public Route route() {
        return new Route(
                "POST",
                "/channels/{channel}/messages",
                channel,
                "/channels/" + channel + "/messages");
    }

    @Override
    public JsonNode body() {
        var body = Json.object().put("content", content);
        if (nonce != null) {
            body.put("nonce", nonce).put("enforce_nonce", true);
        }
        if (replyTo != null) {
            body.putObject("message_reference")
                    .put("message_id", replyTo)
                    .put("fail_if_not_exists", false);
        }
        mentions.writeTo(body);
        return body;
    }

    @Override
    public Message read(JsonNode answer) {
        return Message.read(answer);
    }
}
