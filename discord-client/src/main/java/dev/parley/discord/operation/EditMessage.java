package dev.parley.discord.operation;

import tools.jackson.databind.JsonNode;

/// Replaces the text of one of the bot's own messages.
///
/// @param channel where
/// @param message which
/// @param content its new text, 1 to 2,000 characters
/// @param mentions whom it may mention
public record EditMessage(String channel, String message, String content, AllowedMentions mentions)
        implements Operation<Message> {

    /// Checks Discord's bounds.
    ///
    /// @throws IllegalArgumentException naming the value and what was expected
    public EditMessage {
        Limits.checkContent(content);
    }

    @Override
    public Route route() {
        return new Route(
                "PATCH",
                "/channels/{channel}/messages/{message}",
                channel,
                "/channels/" + channel + "/messages/" + message);
    }

    @Override
    public JsonNode body() {
        var body = Json.object().put("content", content);
        mentions.writeTo(body);
        return body;
    }

    @Override
    public Message read(JsonNode answer) {
        return Message.read(answer);
    }
}
