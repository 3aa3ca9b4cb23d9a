package dev.parley.discord.operation;

import dev.parley.discord.Repeat;
import dev.parley.discord.Snowflake;
import dev.parley.discord.WebhookTarget;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Request;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// Replaces what a webhook's message shows.
///
/// @param webhook through which it was written
/// @param message which
/// @param content what it shows from now on
/// @param thread in which thread it is; null: in the webhook's channel
public record EditWebhookMessage(
        WebhookTarget webhook,
        Snowflake message,
        MessageContent content,
        @Nullable Snowflake thread)
        implements Operation<Message> {

    @Override
    public Request request(Directory directory) {
        var found = directory.find(webhook);
        return new Request(
                "webhook:" + found.id() + ":edit",
                WebhookRoutes.message("PATCH", found, found.id(), message)
                        .asking(WebhookRoutes.thread(thread, "?")),
                Access.WEBHOOK,
                content.payload(content.toEdit(List.of())));
    }

    @Override
    public Repeat repeat() {
        return Repeat.HARMLESS;
    }

    @Override
    public Message read(JsonNode answer) {
        return Message.read(answer);
    }
}
