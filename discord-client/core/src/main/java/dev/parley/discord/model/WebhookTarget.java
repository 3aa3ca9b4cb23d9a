package dev.parley.discord.model;

/// Target webhook of an operation, by URL or by configured name.
public sealed interface WebhookTarget {

    /// Name of the webhook in `DISCORD_WEBHOOK_URL`.
    String DEFAULT = "default";

    /// Target by URL.
    record ByUrl(Webhook webhook) implements WebhookTarget {}

    /// Target by the name of a configured webhook.
    record ByName(String name) implements WebhookTarget {}

    /// Returns the webhook in `DISCORD_WEBHOOK_URL`.
    static WebhookTarget defaultWebhook() {
        return new ByName(DEFAULT);
    }

    /// Returns the webhook configured under this name.
    static WebhookTarget named(String name) {
        return new ByName(name);
    }

    /// Returns this webhook.
    static WebhookTarget of(Webhook webhook) {
        return new ByUrl(webhook);
    }
}
