package dev.parley.discord.operation;

import dev.parley.discord.DiscordError.Invalid;
import dev.parley.discord.Repeat;
import dev.parley.discord.Snowflake;
import dev.parley.discord.WebhookTarget;
import dev.parley.discord.content.Bounds;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Request;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Locale;
import java.util.Optional;

/// Writes a message through a webhook, under any name.
///
/// Discord knows no repeat of it, whatever its nonce: after an attempt without an answer it ends as
/// unclear, unless it may be shown twice.
///
/// @param webhook through which
/// @param content what it shows
/// @param username under which name, 1 to 80 characters; null: the webhook's
/// @param avatarUrl with which picture; null: the webhook's
/// @param thread in which thread of the webhook's channel; null: in the channel
/// @param isAwaited whether Discord says what became of it; otherwise it says only that it was
///   asked, and an error is never heard of
/// @param mayRepeat whether it is sent again rather than left unclear
public record ExecuteWebhook(
        WebhookTarget webhook,
        MessageContent content,
        @Nullable String username,
        @Nullable String avatarUrl,
        @Nullable Snowflake thread,
        boolean isAwaited,
        boolean mayRepeat)
        implements Operation<Optional<Message>> {

    private static final int MOST_NAME = 80;

    /// Checks Discord's bounds (docs resources/webhook, "Webhook Names").
    ///
    /// @throws dev.parley.discord.DiscordException naming the field, the value and the bound
    public ExecuteWebhook {
        Bounds.text("username", username, MOST_NAME);
        if (username != null) {
            var lower = username.toLowerCase(Locale.ROOT);
            Invalid.unless(
                    !lower.contains("clyde") && !lower.contains("discord"),
                    "username",
                    "'" + username + "'",
                    "a name without 'clyde' and 'discord'");
        }
    }

    /// A message under the webhook's own name, whose outcome is awaited.
    public static ExecuteWebhook through(WebhookTarget webhook, MessageContent content) {
        return new ExecuteWebhook(webhook, content, null, null, null, true, false);
    }

    /// The same without waiting for what becomes of it.
    public ExecuteWebhook unawaited() {
        return new ExecuteWebhook(webhook, content, username, avatarUrl, thread, false, mayRepeat);
    }

    /// The same, sent again rather than left unclear: better twice than not at all.
    public ExecuteWebhook repeatable() {
        return new ExecuteWebhook(webhook, content, username, avatarUrl, thread, isAwaited, true);
    }

    @Override
    public Request request(Directory directory) {
        var found = directory.find(webhook);
        var body = content.toJson();
        if (username != null) {
            body.put("username", username);
        }
        if (avatarUrl != null) {
            body.put("avatar_url", avatarUrl);
        }
        var route =
                WebhookRoutes.execute(found, found.id())
                        .asking("?wait=" + isAwaited + WebhookRoutes.thread(thread, "&"));
        return new Request(
                "webhook:" + found.id() + ":execute", route, Access.WEBHOOK, content.payload(body));
    }

    @Override
    public boolean isCreation() {
        return true;
    }

    @Override
    public Repeat repeat() {
        return mayRepeat ? Repeat.HARMLESS : Repeat.DONE_TWICE;
    }

    /// Empty where it was not awaited.
    @Override
    public Optional<Message> read(JsonNode answer) {
        return answer.has("id") ? Optional.of(Message.read(answer)) : Optional.empty();
    }
}
