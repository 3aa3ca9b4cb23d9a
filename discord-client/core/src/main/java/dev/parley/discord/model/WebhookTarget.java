package dev.parley.discord.model;

/// A webhook, by its address or by a name that was configured.
public sealed interface WebhookTarget {

    /// The name of the webhook in `DISCORD_WEBHOOK_URL`.
    String DEFAULT = "default";

    /// By its address.
    record ByUrl(Webhook webhook) implements WebhookTarget {}

    /// By the name of a configured webhook.
    record ByName(String name) implements WebhookTarget {}

    /// The webhook in `DISCORD_WEBHOOK_URL`.
    static WebhookTarget defaultWebhook() {
        return new ByName(DEFAULT);
    }

    /// The webhook that the settings know by this name.
    static WebhookTarget named(String name) {
        return new ByName(name);
    }

    /// This webhook.
    static WebhookTarget of(Webhook webhook) {
        return new ByUrl(webhook);
    }
}
