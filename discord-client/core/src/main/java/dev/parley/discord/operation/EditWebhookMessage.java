package dev.parley.discord.operation;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.Idempotency;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.TokenKind;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// Replaces the content of a webhook's message.
///
/// @param webhook the webhook that posted it
/// @param message the message
/// @param content the new content
/// @param thread the message's thread; null in the webhook's channel
public record EditWebhookMessage(
        WebhookTarget webhook,
        Snowflake message,
        MessageContent content,
        @Nullable Snowflake thread)
        implements Operation<Message> {

    @Override
    public Request request(Directory directory) {
        var found = directory.resolve(webhook);
        return new Request(
                "webhook:" + found.id() + ":edit",
                WebhookRoutes.message("PATCH", found, found.id(), message)
                        .withQuery(WebhookRoutes.threadQuery(thread, "?")),
                TokenKind.WEBHOOK,
                content.payload(content.toEditJson(List.of())));
    }

    @Override
    public Idempotency idempotency() {
        return Idempotency.ALWAYS;
    }

    @Override
    public Message parseResult(JsonNode response) {
        return Message.parse(response);
    }
}
