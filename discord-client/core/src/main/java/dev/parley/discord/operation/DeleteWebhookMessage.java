package dev.parley.discord.operation;

import dev.parley.discord.model.ErrorCodes;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.TokenKind;

import org.jspecify.annotations.Nullable;

/// Deletes a webhook's message; one that does not exist any more counts as deleted.
///
/// @param webhook the webhook that posted it
/// @param message the message
/// @param thread the message's thread; null in the webhook's channel
public record DeleteWebhookMessage(
        WebhookTarget webhook, Snowflake message, @Nullable Snowflake thread)
        implements NoContentOperation {

    @Override
    public Request request(Directory directory) {
        var found = directory.resolve(webhook);
        return new Request(
                "webhook:" + found.id() + ":delete",
                WebhookRoutes.message("DELETE", found, found.id(), message)
                        .withQuery(WebhookRoutes.threadQuery(thread, "?")),
                TokenKind.WEBHOOK,
                new Payload.Empty());
    }

    @Override
    public boolean isAlreadyDone(int code) {
        return code == ErrorCodes.UNKNOWN_MESSAGE;
    }
}
