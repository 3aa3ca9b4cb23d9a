package dev.parley.discord.operation;

import dev.parley.discord.Snowflake;
import dev.parley.discord.WebhookTarget;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Payload;
import dev.parley.discord.wire.Request;

import org.jspecify.annotations.Nullable;

/// Deletes a webhook's message; one that is gone already counts as deleted.
///
/// @param webhook through which it was written
/// @param message which
/// @param thread in which thread it is; null: in the webhook's channel
public record DeleteWebhookMessage(
        WebhookTarget webhook, Snowflake message, @Nullable Snowflake thread)
        implements Unanswered {

    @Override
    public Request request(Directory directory) {
        var found = directory.find(webhook);
        return new Request(
                "webhook:" + found.id() + ":delete",
                WebhookRoutes.message("DELETE", found, found.id(), message)
                        .asking(WebhookRoutes.thread(thread, "?")),
                Access.WEBHOOK,
                new Payload.Empty());
    }

    @Override
    public boolean isDoneAlready(int code) {
        return code == Codes.UNKNOWN_MESSAGE;
    }
}
