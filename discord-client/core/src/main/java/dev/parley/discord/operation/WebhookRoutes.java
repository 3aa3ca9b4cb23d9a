package dev.parley.discord.operation;

import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.Webhook;
import dev.parley.discord.transport.Route;

import org.jspecify.annotations.Nullable;

/// Routes of a webhook, and of an interaction, which are alike.
final class WebhookRoutes {

    private static final String WEBHOOK = "/webhooks/{webhook}/{token}";
    private static final String MESSAGE = WEBHOOK + "/messages/{message}";

    private WebhookRoutes() {}

    /// @param major id whose rate limit counts it, because a token must not become part of a key
    static Route execute(Webhook webhook, Snowflake major) {
        return Route.of("POST", WEBHOOK, major.toString(), webhook.id(), webhook.token());
    }

    /// @param message an id, or `@original`
    static Route message(String method, Webhook webhook, Snowflake major, Object message) {
        return Route.of(method, MESSAGE, major.toString(), webhook.id(), webhook.token(), message);
    }

    /// @param first `?` or `&`
    static String threadQuery(@Nullable Snowflake thread, String first) {
        return thread == null ? "" : first + "thread_id=" + thread;
    }
}
