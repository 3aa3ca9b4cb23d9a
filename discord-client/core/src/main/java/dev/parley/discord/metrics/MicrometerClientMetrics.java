package dev.parley.discord.metrics;

import dev.parley.discord.model.DiscordError.Scope;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/// Metrics in a Micrometer registry: `discord.requests`, `discord.requests.success`,
/// `discord.requests.failed`, `discord.rate.limits.hit`, `discord.request.duration` and
/// `discord.queue.depth`.
///
/// Every attempt counts as a request, so retries are visible. The route tag is a method and a path
/// template, never an id, which keeps the cardinality low. Safe for concurrent use.
public final class MicrometerClientMetrics implements ClientMetrics {

    private static final String NO_STATUS = "none";

    /// Histogram buckets, from a fast round trip to the response timeout.
    private static final Duration[] DURATION_BUCKETS = {
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
    };

    private final MeterRegistry registry;

    /// Cache of meters: a look-up by name and tags in the registry is slower than one in a map.
    private final ConcurrentHashMap<RouteOutcome, OutcomeMeters> known = new ConcurrentHashMap<>();

    /// Registers its meters in a registry.
    public MicrometerClientMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /// Withheld requests were not sent and do not count.
    @Override
    public void recordRequest(Request request, Reply reply, Duration took) {
        switch (reply) {
            case Reply.Response(var status, _, _) ->
                    meters(request, Integer.toString(status), kind(status)).count(took);
            case Reply.NotSent _ -> meters(request, NO_STATUS, "never-left").count(took);
            case Reply.NoResponse _ -> meters(request, NO_STATUS, "lost").count(took);
            case Reply.Withheld _ -> {}
        }
    }

    /// Returns the kind of failure that a status means; empty for a success.
    private static String kind(int status) {
        if (status == 429) {
            return "rate-limited";
        }
        if (status >= 500) {
            return "server-error";
        }
        return status < 300 ? "" : "refused";
    }

    private OutcomeMeters meters(Request request, String status, String kind) {
        var route = request.route();
        return known.computeIfAbsent(
                new RouteOutcome(route.method(), route.template(), status, kind), this::register);
    }

    private OutcomeMeters register(RouteOutcome ending) {
        var route = ending.method() + " " + ending.template();
        var requests =
                Counter.builder("discord.requests")
                        .description("Requests sent, counting every attempt")
                        .tags("route", route, "status", ending.status())
                        .register(registry);
        var duration =
                Timer.builder("discord.request.duration")
                        .description("Time from sending a request to its response or failure")
                        .tags("route", route)
                        .serviceLevelObjectives(DURATION_BUCKETS)
                        .register(registry);
        return new OutcomeMeters(
                requests, ending.isSuccess() ? success(route) : failed(ending), duration);
    }

    private Counter success(String route) {
        return Counter.builder("discord.requests.success")
                .description("Requests that succeeded")
                .tags("route", route)
                .register(registry);
    }

    private Counter failed(RouteOutcome ending) {
        return Counter.builder("discord.requests.failed")
                .description("Requests that Discord rejected or did not answer")
                .tags("route", ending.method() + " " + ending.template())
                .tags("status", ending.status(), "kind", ending.kind())
                .register(registry);
    }

    @Override
    public void recordRateLimit(Request request, Scope scope) {
        Counter.builder("discord.rate.limits.hit")
                .description("Rate limits that Discord reported")
                .tags("scope", scope.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    @Override
    public void registerQueueDepth(IntSupplier depth) {
        Gauge.builder("discord.queue.depth", depth, IntSupplier::getAsInt)
                .description("Operations queued or in progress")
                .strongReference(true)
                .register(registry);
    }

    /// Route and result of a request.
    private record RouteOutcome(String method, String template, String status, String kind) {

        boolean isSuccess() {
            return kind.isEmpty();
        }
    }

    /// Meters of one route and result.
    private record OutcomeMeters(Counter requests, Counter outcome, Timer duration) {

        void count(Duration took) {
            requests.increment();
            outcome.increment();
            duration.record(took);
        }
    }
}
