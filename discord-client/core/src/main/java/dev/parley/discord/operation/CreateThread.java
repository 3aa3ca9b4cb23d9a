package dev.parley.discord.operation;

import dev.parley.discord.ChannelTarget;
import dev.parley.discord.DiscordError.Invalid;
import dev.parley.discord.Repeat;
import dev.parley.discord.Snowflake;
import dev.parley.discord.content.Bounds;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Payload;
import dev.parley.discord.wire.Request;
import dev.parley.discord.wire.Route;

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

    private static final int MOST_NAME = 100;
    private static final int PUBLIC_THREAD = 11;
    private static final Set<Duration> SILENCES =
            Set.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));

    /// Checks Discord's bounds.
    ///
    /// @throws dev.parley.discord.DiscordException naming the field, the value and the bound
    public CreateThread {
        Bounds.text("thread.name", name, MOST_NAME);
        Invalid.unless(
                autoArchive == null || SILENCES.contains(autoArchive),
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
        var id = directory.find(channel);
        var body = Json.object().put("name", name);
        if (autoArchive != null) {
            body.put("auto_archive_duration", autoArchive.toMinutes());
        }
        if (message == null) {
            body.put("type", PUBLIC_THREAD);
        }
        return new Request(
                "thread:" + id + ":create", route(id), Access.BOT, new Payload.Json(body));
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
    public boolean isDoneAlready(int code) {
        return message != null && code == Codes.THREAD_EXISTS;
    }

    @Override
    public boolean isCreation() {
        return true;
    }

    @Override
    public Repeat repeat() {
        return message == null ? Repeat.DONE_TWICE : Repeat.HARMLESS;
    }

    /// The answer of a thread that was there already tells nothing of it.
    @Override
    public Channel read(JsonNode answer) {
        return message == null || answer.has("id")
                ? Channel.read(answer)
                : new Channel(message, name, null);
    }
}
