package dev.parley.simulator.client;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;

/// The counting of Discord's rate limits; what is not set counts as Discord is thought to count.
public final class DiscordLimitScript {

    private final ObjectNode json;

    private DiscordLimitScript(ObjectNode json) {
        this.json = json;
    }

    /// Discord's own limits.
    public static DiscordLimitScript defaults() {
        return new DiscordLimitScript(JsonNodeFactory.instance.objectNode());
    }

    /// Makes routes count in fixed windows instead of leaky buckets.
    public DiscordLimitScript fixedWindows() {
        return new DiscordLimitScript(json.deepCopy().put("buckets", "fixed"));
    }

    /// Sets the limit over all routes; 0 turns it off.
    public DiscordLimitScript globalPerSecond(int requests) {
        return new DiscordLimitScript(json.deepCopy().put("globalPerSecond", requests));
    }

    /// Replaces the limit of some routes, counted in each place.
    ///
    /// @param pattern method and path, such as `POST /channels/*/messages`
    public DiscordLimitScript route(String pattern, int limit, Duration period) {
        return route(pattern, limit, period, false);
    }

    /// Adds a limit that no header mentions to some routes, counted in each place.
    ///
    /// @param pattern method and path, such as `POST /channels/*/messages`
    public DiscordLimitScript hiddenRoute(String pattern, int limit, Duration period) {
        return route(pattern, limit, period, true);
    }

    ObjectNode json() {
        return json;
    }

    private DiscordLimitScript route(String pattern, int limit, Duration period, boolean hidden) {
        ObjectNode changed = json.deepCopy();
        changed.withArray("routes")
                .addObject()
                .put("match", pattern)
                .put("limit", limit)
                .put("perMs", period.toMillis())
                .put("hidden", hidden);
        return new DiscordLimitScript(changed);
    }
}
