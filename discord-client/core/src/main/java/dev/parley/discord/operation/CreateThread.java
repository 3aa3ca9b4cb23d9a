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

/// Creates a thread, on a message or standalone.
///
/// A thread on a message has the message's id (docs resources/channel), so it can be found again;
/// an existing one counts as created.
///
/// @param channel the parent channel
/// @param name 1 to 100 characters
/// @param message the message that starts the thread; null creates a standalone public thread
/// @param autoArchive inactivity after which it is archived: one hour, one, three or seven days;
///   null for the channel's default
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

    /// Checks Discord's limits.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the limit
    public CreateThread {
        ContentLimits.requireText("thread.name", name, MAX_NAME_LENGTH);
        Invalid.unless(
                autoArchive == null || AUTO_ARCHIVE_DURATIONS.contains(autoArchive),
                "thread.auto_archive_duration",
                String.valueOf(autoArchive),
                "60, 1440, 4320 or 10080 minutes");
    }

    /// Returns a standalone thread.
    public static CreateThread in(ChannelTarget channel, String name) {
        return new CreateThread(channel, name, null, null);
    }

    /// Returns a thread on a message.
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

    /// The response for an existing thread does not describe it.
    @Override
    public Channel parseResult(JsonNode response) {
        return message == null || response.has("id")
                ? Channel.parse(response)
                : new Channel(message, name, null);
    }
}
