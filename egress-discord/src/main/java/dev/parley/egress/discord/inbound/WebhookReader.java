package dev.parley.egress.discord.inbound;

import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.operation.DeleteWebhookMessage;
import dev.parley.discord.operation.EditWebhookMessage;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.discord.operation.Operation;

/// Reads commands to webhooks, which they call by their names in the settings: a webhook's token
/// never enters a topic.
final class WebhookReader {

    private WebhookReader() {}

    /// A message whose outcome is awaited, and which is never resent automatically.
    static Operation<?> execute(dev.parley.events.ExecuteWebhook event) {
        return new ExecuteWebhook(
                WebhookTarget.named(event.getWebhook()),
                ContentReader.content(event.getContent()),
                event.getUsername().orElse(null),
                event.getAvatarUrl().orElse(null),
                ContentReader.idOrNull("threadId", event.getThreadId().orElse(null)),
                true,
                false);
    }

    static Operation<?> edit(dev.parley.events.EditWebhookMessage event) {
        return new EditWebhookMessage(
                WebhookTarget.named(event.getWebhook()),
                ContentReader.id("messageId", event.getMessageId()),
                ContentReader.content(event.getContent()),
                ContentReader.idOrNull("threadId", event.getThreadId().orElse(null)));
    }

    static Operation<?> delete(dev.parley.events.DeleteWebhookMessage event) {
        return new DeleteWebhookMessage(
                WebhookTarget.named(event.getWebhook()),
                ContentReader.id("messageId", event.getMessageId()),
                ContentReader.idOrNull("threadId", event.getThreadId().orElse(null)));
    }
}
