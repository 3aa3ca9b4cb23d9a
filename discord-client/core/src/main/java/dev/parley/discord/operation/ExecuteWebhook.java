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

/// Posts a message through a webhook, under any name.
///
/// Discord does not deduplicate it, whatever its nonce: an attempt without a response ends as
/// unclear, unless duplicates are allowed.
///
/// @param webhook the webhook
/// @param content the message
/// @param username 1 to 80 characters; null for the webhook's own name
/// @param avatarUrl the avatar; null for the webhook's own
/// @param thread a thread of the webhook's channel; null posts in the channel
/// @param waitsForMessage whether Discord returns the created message; otherwise it only confirms
///   the request, and later errors go unnoticed
/// @param allowsDuplicates whether it is retried instead of ending as unclear
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

    /// Checks Discord's limits (docs resources/webhook, "Webhook Names").
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the limit
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

    /// Returns a message under the webhook's own name, whose result is awaited.
    public static ExecuteWebhook through(WebhookTarget webhook, MessageContent content) {
        return new ExecuteWebhook(webhook, content, null, null, null, true, false);
    }

    /// Returns this message without waiting for its result.
    public ExecuteWebhook withoutWaiting() {
        return new ExecuteWebhook(
                webhook, content, username, avatarUrl, thread, false, allowsDuplicates);
    }

    /// Returns this message, retried even if that may duplicate it: better twice than not at all.
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

    /// Empty when the result was not awaited.
    @Override
    public Optional<Message> parseResult(JsonNode response) {
        return response.has("id") ? Optional.of(Message.parse(response)) : Optional.empty();
    }
}
