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

/// Replaces what one of the bot's own messages shows.
///
/// @param channel where
/// @param message which
/// @param content what it shows from now on; files are added
/// @param retainedAttachments files of the message that stay; Discord takes away all others
public record EditMessage(
        ChannelTarget channel,
        Snowflake message,
        MessageContent content,
        List<Snowflake> retainedAttachments)
        implements Operation<Message> {

    /// Checks Discord's bounds and copies the list.
    ///
    /// @throws dev.parley.discord.model.DiscordException when files retained and new are too many
    public EditMessage {
        retainedAttachments = List.copyOf(retainedAttachments);
        var files = retainedAttachments.size() + content.files().size();
        ContentLimits.requireCount("attachments", files, 0, MessageContent.MAX_FILES);
    }

    /// An edit that keeps no files.
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
    public Message parseResult(JsonNode answer) {
        return Message.parse(answer);
    }
}
