package dev.parley.simulator.discord.rest;

import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The existing webhooks; that of `#general` exists from the start.
final class WebhookStore {

    private static final long FIRST = 900_000_000_000_000_200L;
    private static final String FIRST_TOKEN = "simulated-webhook-token";

    private final World world;
    private final Map<Long, Webhook> webhooks = new ConcurrentHashMap<>();

    /// A webhook, which writes under its own name.
    record Webhook(Person author, String token, Place place) {

        long id() {
            return author.id();
        }
    }

    WebhookStore(World world) {
        this.world = world;
        add(FIRST, "Captain Hook", FIRST_TOKEN, world.places(Platform.DISCORD).shared());
    }

    Webhook create(String name, Place place) {
        long id = world.ids().nextSnowflake();
        return add(id, name, "token-of-" + id, place);
    }

    /// Finds a webhook by id and token.
    Optional<Webhook> find(long id, String token) {
        return Optional.ofNullable(webhooks.get(id)).filter(each -> each.token().equals(token));
    }

    Collection<Webhook> all() {
        return webhooks.values();
    }

    void remove(Webhook webhook) {
        webhooks.remove(webhook.id());
    }

    private Webhook add(long id, String name, String token, Place place) {
        Webhook webhook =
                new Webhook(new Person(id, name, Person.Kind.BOT_UNDER_TEST), token, place);
        webhooks.put(id, webhook);
        return webhook;
    }
}
