package dev.parley.discord.operation;

import dev.parley.discord.ChannelTarget;
import dev.parley.discord.Repeat;
import dev.parley.discord.Snowflake;
import dev.parley.discord.content.Bounds;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Request;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// Replaces what one of the bot's own messages shows.
///
/// @param channel where
/// @param message which
/// @param content what it shows from now on; files are added
/// @param retained files of the message that stay; Discord takes away all others
public record EditMessage(
        ChannelTarget channel, Snowflake message, MessageContent content, List<Snowflake> retained)
        implements Operation<Message> {

    /// Checks Discord's bounds and copies the list.
    ///
    /// @throws dev.parley.discord.DiscordException when files retained and new are too many
    public EditMessage {
        retained = List.copyOf(retained);
        var files = retained.size() + content.files().size();
        Bounds.count("attachments", files, 0, MessageContent.MOST_FILES);
    }

    /// An edit that keeps no files.
    public static EditMessage of(ChannelTarget channel, Snowflake message, MessageContent content) {
        return new EditMessage(channel, message, content, List.of());
    }

    @Override
    public Request request(Directory directory) {
        var id = directory.find(channel);
        return new Request(
                "message:" + id + ":edit",
                Messages.one("PATCH", id, message),
                Access.BOT,
                content.payload(content.toEdit(retained)));
    }

    @Override
    public Repeat repeat() {
        return Repeat.HARMLESS;
    }

    @Override
    public Message read(JsonNode answer) {
        return Message.read(answer);
    }
}
