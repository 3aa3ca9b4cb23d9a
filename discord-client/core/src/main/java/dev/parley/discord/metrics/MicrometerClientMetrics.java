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

/// The meters in a Micrometer registry: `discord.requests`, `discord.requests.success`,
/// `discord.requests.failed`, `discord.rate.limits.hit`, `discord.request.duration` and
/// `discord.queue.depth`.
///
/// Every attempt is a request, so that what the client repeats can be seen. A route is a method and
/// a template, never an id, so that there are few of them. Safe for concurrent use.
public final class MicrometerClientMetrics implements ClientMetrics {

    private static final String NO_STATUS = "none";

    /// Bounds of the histogram, from a good connection's round trip to the end of patience.
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

    /// The registry finds a meter by its name and tags; asking it each time costs more than a map.
    private final ConcurrentHashMap<RouteOutcome, OutcomeMeters> known = new ConcurrentHashMap<>();

    /// Counts in a registry.
    public MicrometerClientMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /// What was withheld was not sent, and does not count.
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

    /// What a status means for the sender; empty where it is a success.
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
                        .description("Requests that were sent, each attempt counted")
                        .tags("route", route, "status", ending.status())
                        .register(registry);
        var duration =
                Timer.builder("discord.request.duration")
                        .description("From a request's departure to its answer, or to none")
                        .tags("route", route)
                        .serviceLevelObjectives(DURATION_BUCKETS)
                        .register(registry);
        return new OutcomeMeters(
                requests, ending.isSuccess() ? success(route) : failed(ending), duration);
    }

    private Counter success(String route) {
        return Counter.builder("discord.requests.success")
                .description("Requests that Discord did")
                .tags("route", route)
                .register(registry);
    }

    private Counter failed(RouteOutcome ending) {
        return Counter.builder("discord.requests.failed")
                .description("Requests that Discord did not do, or did not answer")
                .tags("route", ending.method() + " " + ending.template())
                .tags("status", ending.status(), "kind", ending.kind())
                .register(registry);
    }

    @Override
    public void recordRateLimit(Request request, Scope scope) {
        Counter.builder("discord.rate.limits.hit")
                .description("Answers that said a limit was reached")
                .tags("scope", scope.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    @Override
    public void registerQueueDepth(IntSupplier depth) {
        Gauge.builder("discord.queue.depth", depth, IntSupplier::getAsInt)
                .description("Operations in progress or waiting")
                .strongReference(true)
                .register(registry);
    }

    /// How requests of one route ended.
    private record RouteOutcome(String method, String template, String status, String kind) {

        boolean isSuccess() {
            return kind.isEmpty();
        }
    }

    /// The meters of one ending.
    private record OutcomeMeters(Counter requests, Counter outcome, Timer duration) {

        void count(Duration took) {
            requests.increment();
            outcome.increment();
            duration.record(took);
        }
    }
}
