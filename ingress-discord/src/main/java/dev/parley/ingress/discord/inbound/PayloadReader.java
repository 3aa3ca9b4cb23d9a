package dev.parley.ingress.discord.inbound;

import dev.parley.ingress.discord.intake.DiscordMessage;
import dev.parley.ingress.discord.intake.DiscordMessage.AuthorKind;
import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.support.ingress.Attachment;
import dev.parley.support.ingress.IntakeDecision.Reason;
import dev.parley.support.ingress.Person;
import dev.parley.support.ingress.Quote;

import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/// Parses Discord's JSON, whose shape the gateway's dispatches and the channels' history share.
public final class PayloadReader {

    private static final int ORDINARY = 0;
    private static final int REPLY = 19;

    private final String botId;
    private final Clock clock;

    /// Creates a reader for the given bot.
    public PayloadReader(String botId, Clock clock) {
        this.botId = botId;
        this.clock = clock;
    }

    /// Parses a dispatch of the gateway.
    Dispatch dispatch(String type, DataObject payload) {
        return switch (type) {
            case "MESSAGE_CREATE" ->
                    new Dispatch.Posted(message(payload, payload.isNull("guild_id")));
            case "MESSAGE_UPDATE" -> edited(payload);
            case "MESSAGE_DELETE" ->
                    new Dispatch.Deleted(
                            payload.getUnsignedLong("channel_id"),
                            payload.getUnsignedLong("id"),
                            clock.instant());
            case "INTERACTION_CREATE" -> InteractionPayloadReader.read(payload);
            default -> new Dispatch.Skipped(Reason.OTHER_KIND);
        };
    }

    /// Parses a message.
    ///
    /// @param direct true for a DM, which a message of the history does not say
    public DiscordMessage message(DataObject message, boolean direct) {
        var author = message.getObject("author");
        return new DiscordMessage(
                message.getUnsignedLong("id"),
                message.getUnsignedLong("channel_id"),
                direct,
                person(author),
                authorKind(message, author),
                message.getString("content", ""),
                quote(message),
                attachments(message));
    }

    /// An update without an edit time comes from Discord itself, such as an added link preview.
    private Dispatch edited(DataObject message) {
        return message.isNull("edited_timestamp") || message.isNull("author")
                ? new Dispatch.Skipped(Reason.NOTICE)
                : new Dispatch.Edited(
                        message(message, message.isNull("guild_id")),
                        instant(message.getString("edited_timestamp")));
    }

    private AuthorKind authorKind(DataObject message, DataObject author) {
        var type = message.getInt("type", ORDINARY);
        if (author.getString("id").equals(botId)) {
            return AuthorKind.SELF;
        }
        if (!message.isNull("webhook_id")) {
            return AuthorKind.WEBHOOK;
        }
        if (author.getBoolean("bot", false)) {
            return AuthorKind.BOT;
        }
        return type == ORDINARY || type == REPLY ? AuthorKind.PERSON : AuthorKind.SYSTEM;
    }

    static Person person(DataObject user) {
        var shown = user.getString("global_name", null);
        return new Person(
                user.getString("id"), shown == null ? user.getString("username", "") : shown);
    }

    private @Nullable Quote quote(DataObject message) {
        if (message.getInt("type", ORDINARY) != REPLY || message.isNull("message_reference")) {
            return null;
        }
        var id = message.getObject("message_reference").getString("message_id", null);
        if (id == null) {
            return null;
        }
        // absent or null if the message was deleted or not fetched
        if (message.isNull("referenced_message")) {
            return new Quote(id, "", false);
        }
        var referenced = message.getObject("referenced_message");
        return new Quote(
                id,
                referenced.getString("content", ""),
                referenced.getObject("author").getString("id").equals(botId));
    }

    private static List<Attachment> attachments(DataObject message) {
        return message.optArray("attachments").orElseGet(DataArray::empty).stream(
                        DataArray::getObject)
                .map(file ->
                        new Attachment(
                                file.getString("id"),
                                file.getString("filename", null),
                                file.getString("content_type", null),
                                file.isNull("size") ? null : file.getLong("size")))
                .toList();
    }

    private static Instant instant(String timestamp) {
        return OffsetDateTime.parse(timestamp).toInstant();
    }
}
