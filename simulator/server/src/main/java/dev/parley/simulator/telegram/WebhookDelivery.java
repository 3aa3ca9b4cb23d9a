package dev.parley.simulator.telegram;

import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.World;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Delivers updates to the bot's webhook one after the other, each until a 2xx answers it.
final class WebhookDelivery {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final World world;
    private final UpdateQueue updates;
    private volatile @Nullable Webhook webhook;
    private volatile @Nullable String lastError;
    private volatile long lastErrorSeconds;
    private @Nullable Thread courier;

    WebhookDelivery(World world, UpdateQueue updates) {
        this.world = world;
        this.updates = updates;
    }

    /// True when a webhook is registered, which excludes polling.
    boolean active() {
        return webhook != null;
    }

    synchronized MethodResult set(MethodParameters parameters) {
        String url = parameters.text("url").orElse("");
        forgetIfAsked(parameters);
        if (url.isEmpty()) {
            stop();
            return MethodResult.succeeded();
        }
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException notAUrl) {
            return MethodResult.badRequest("bad webhook: invalid URL");
        }
        updates.allow(allowed(parameters));
        webhook =
                new Webhook(
                        uri,
                        parameters.text("secret_token").orElse(null),
                        (int) parameters.number("max_connections", 40));
        lastError = null;
        if (courier == null) {
            courier = Thread.ofVirtual().name("telegram-webhook").start(this::deliverUpdates);
        }
        return MethodResult.succeeded();
    }

    synchronized MethodResult delete(MethodParameters parameters) {
        forgetIfAsked(parameters);
        stop();
        return MethodResult.succeeded();
    }

    MethodResult info() {
        Webhook current = webhook;
        ObjectNode info =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("url", current == null ? "" : current.url().toString())
                        .put("has_custom_certificate", false)
                        .put("pending_update_count", updates.size());
        if (current != null) {
            info.put("max_connections", current.maxConnections());
        }
        String error = lastError;
        if (error != null) {
            info.put("last_error_date", lastErrorSeconds).put("last_error_message", error);
        }
        return new MethodResult.Done(info);
    }

    /// The types of updates that a request allows.
    static Set<String> allowed(MethodParameters parameters) {
        Set<String> types = new HashSet<>();
        parameters.json("allowed_updates").forEach(type -> types.add(type.asString()));
        return types;
    }

    private void forgetIfAsked(MethodParameters parameters) {
        if (parameters.flag("drop_pending_updates")) {
            updates.clear();
        }
    }

    private void stop() {
        webhook = null;
        if (courier != null) {
            courier.interrupt();
            courier = null;
        }
    }

    private void deliverUpdates() {
        long pause = FIRST_PAUSE_MILLIS;
        try (HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .build()) {
            while (true) {
                long seen = updates.signal().count();
                List<PendingUpdate> next = updates.oldest(1);
                Webhook target = webhook;
                if (target == null) {
                    return;
                }
                if (next.isEmpty()) {
                    updates.signal().awaitMillis(seen, LONGEST_PAUSE_MILLIS);
                } else if (deliver(client, target, next.getFirst())) {
                    updates.confirm(next.getFirst().id() + 1);
                    pause = FIRST_PAUSE_MILLIS;
                } else {
                    Thread.sleep(pause);
                    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean deliver(HttpClient client, Webhook target, PendingUpdate update)
            throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target.url())
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(update.json().toString()));
        if (target.secret() != null) {
            request.header("X-Telegram-Bot-Api-Secret-Token", target.secret());
        }
        if (update.carries() != null) {
            world.journal()
                    .record(
                            Journal.Kind.UPDATE_HANDED_OVER,
                            world.time().nanos(),
                            update.carries());
        }
        try {
            int status =
                    client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode();
            if (status >= 200 && status < 300) {
                return true;
            }
            failed("Wrong response from the webhook: " + status);
        } catch (IOException unreachable) {
            failed("Connection failed: " + unreachable.getMessage());
        }
        return false;
    }

    private void failed(String why) {
        lastErrorSeconds = world.time().millis() / 1000;
        lastError = why;
    }
}
