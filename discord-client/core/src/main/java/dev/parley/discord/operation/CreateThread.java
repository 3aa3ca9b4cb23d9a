package dev.parley.discord.operation;

import dev.parley.discord.content.ContentLimits;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.DiscordError.Invalid;
import dev.parley.discord.model.ErrorCodes;
import dev.parley.discord.model.Idempotency;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;
import dev.parley.discord.transport.TokenKind;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Set;

/// Creates a thread, on a message or of its own.
///
/// One on a message has the message's id (docs resources/channel), so that it can be found again;
/// that there is one already counts as created.
///
/// @param channel where
/// @param name 1 to 100 characters
/// @param message what it hangs on; null: a public thread of its own
/// @param autoArchive after how much silence it is put away: an hour, a day, three or seven; null:
///   as the channel has it
public record CreateThread(
        ChannelTarget channel,
        String name,
        @Nullable Snowflake message,
        @Nullable Duration autoArchive)
        implements Operation<Channel> {

    private static final int MAX_NAME_LENGTH = 100;
    private static final int PUBLIC_THREAD = 11;
    private static final Set<Duration> AUTO_ARCHIVE_DURATIONS =
            Set.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));

    /// Checks Discord's bounds.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the bound
    public CreateThread {
        ContentLimits.requireText("thread.name", name, MAX_NAME_LENGTH);
        Invalid.unless(
                autoArchive == null || AUTO_ARCHIVE_DURATIONS.contains(autoArchive),
                "thread.auto_archive_duration",
                String.valueOf(autoArchive),
                "60, 1440, 4320 or 10080 minutes");
    }

    /// A thread of its own.
    public static CreateThread in(ChannelTarget channel, String name) {
        return new CreateThread(channel, name, null, null);
    }

    /// A thread on a message.
    public static CreateThread on(ChannelTarget channel, Snowflake message, String name) {
        return new CreateThread(channel, name, message, null);
    }

    @Override
    public Request request(Directory directory) {
        var id = directory.resolve(channel);
        var body = Json.object().put("name", name);
        if (autoArchive != null) {
            body.put("auto_archive_duration", autoArchive.toMinutes());
        }
        if (message == null) {
            body.put("type", PUBLIC_THREAD);
        }
        return new Request(
                "thread:" + id + ":create", route(id), TokenKind.BOT, new Payload.Json(body));
    }

    private Route route(Snowflake id) {
        return message == null
                ? Route.of("POST", "/channels/{channel}/threads", id.toString(), id)
                : Route.of(
                        "POST",
                        "/channels/{channel}/messages/{message}/threads",
                        id.toString(),
                        id,
                        message);
    }

    @Override
    public boolean isAlreadyDone(int code) {
        return message != null && code == ErrorCodes.THREAD_ALREADY_CREATED;
    }

    @Override
    public boolean isCreation() {
        return true;
    }

    @Override
    public Idempotency idempotency() {
        return message == null ? Idempotency.NEVER : Idempotency.ALWAYS;
    }

    /// The answer of a thread that was there already tells nothing of it.
    @Override
    public Channel parseResult(JsonNode answer) {
        return message == null || answer.has("id")
                ? Channel.parse(answer)
                : new Channel(message, name, null);
    }
}
