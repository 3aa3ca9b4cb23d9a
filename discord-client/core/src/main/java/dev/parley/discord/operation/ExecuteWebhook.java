package dev.parley.discord.operation;

import dev.parley.discord.content.ContentLimits;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.DiscordError.Invalid;
import dev.parley.discord.model.Idempotency;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.TokenKind;

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
/// @param waitsForMessage whether Discord says what became of it; otherwise it says only that it
///   was asked, and an error is never heard of
/// @param allowsDuplicates whether it is sent again rather than left unclear
public record ExecuteWebhook(
        WebhookTarget webhook,
        MessageContent content,
        @Nullable String username,
        @Nullable String avatarUrl,
        @Nullable Snowflake thread,
        boolean waitsForMessage,
        boolean allowsDuplicates)
        implements Operation<Optional<Message>> {

    private static final int MAX_USERNAME_LENGTH = 80;

    /// Checks Discord's bounds (docs resources/webhook, "Webhook Names").
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the bound
    public ExecuteWebhook {
        ContentLimits.requireText("username", username, MAX_USERNAME_LENGTH);
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
    public ExecuteWebhook withoutWaiting() {
        return new ExecuteWebhook(
                webhook, content, username, avatarUrl, thread, false, allowsDuplicates);
    }

    /// The same, sent again rather than left unclear: better twice than not at all.
    public ExecuteWebhook allowingDuplicates() {
        return new ExecuteWebhook(
                webhook, content, username, avatarUrl, thread, waitsForMessage, true);
    }

    @Override
    public Request request(Directory directory) {
        var found = directory.resolve(webhook);
        var body = content.toJson();
        if (username != null) {
            body.put("username", username);
        }
        if (avatarUrl != null) {
            body.put("avatar_url", avatarUrl);
        }
        var route =
                WebhookRoutes.execute(found, found.id())
                        .withQuery(
                                "?wait="
                                        + waitsForMessage
                                        + WebhookRoutes.threadQuery(thread, "&"));
        return new Request(
                "webhook:" + found.id() + ":execute",
                route,
                TokenKind.WEBHOOK,
                content.payload(body));
    }

    @Override
    public boolean isCreation() {
        return true;
    }

    @Override
    public Idempotency idempotency() {
        return allowsDuplicates ? Idempotency.ALWAYS : Idempotency.NEVER;
    }

    /// Empty where it was not awaited.
    @Override
    public Optional<Message> parseResult(JsonNode answer) {
        return answer.has("id") ? Optional.of(Message.parse(answer)) : Optional.empty();
    }
}
