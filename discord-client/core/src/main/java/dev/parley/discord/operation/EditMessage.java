package dev.parley.discord.operation;

import dev.parley.discord.content.ContentLimits;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Idempotency;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.TokenKind;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// Replaces the content of one of the bot's own messages.
///
/// @param channel the message's channel
/// @param message the message
/// @param content the new content; its files are added
/// @param retainedAttachments attachments of the message to keep; Discord removes all others
public record EditMessage(
        ChannelTarget channel,
        Snowflake message,
        MessageContent content,
        List<Snowflake> retainedAttachments)
        implements Operation<Message> {

    /// Checks Discord's limits and copies the list.
    ///
    /// @throws dev.parley.discord.model.DiscordException when retained and new files are too many
    public EditMessage {
        retainedAttachments = List.copyOf(retainedAttachments);
        var files = retainedAttachments.size() + content.files().size();
        ContentLimits.requireCount("attachments", files, 0, MessageContent.MAX_FILES);
    }

    /// Returns an edit that keeps no attachments.
    public static EditMessage of(ChannelTarget channel, Snowflake message, MessageContent content) {
        return new EditMessage(channel, message, content, List.of());
    }

    @Override
    public Request request(Directory directory) {
        var id = directory.resolve(channel);
        return new Request(
                "message:" + id + ":edit",
                MessageRoutes.message("PATCH", id, message),
                TokenKind.BOT,
                content.payload(content.toEditJson(retainedAttachments)));
    }

    @Override
    public Idempotency idempotency() {
        return Idempotency.ALWAYS;
    }

    @Override
    public Message parseResult(JsonNode response) {
        return Message.parse(response);
    }
}
