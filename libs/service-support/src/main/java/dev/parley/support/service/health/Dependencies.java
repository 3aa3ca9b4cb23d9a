package dev.parley.support.service.health;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Dependencies of a service, checked concurrently so that one failure does not hide another.
public final class Dependencies implements AutoCloseable {

    static final String HEALTHY = "healthy";

    private static final String UNHEALTHY = "unhealthy: ";

    private final List<Dependency> dependencies;
    private final Duration timeout;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Creates the set with a timeout per check.
    public Dependencies(List<Dependency> all, Duration patience) {
        this.dependencies = List.copyOf(all);
        this.timeout = patience;
    }

    /// Checks every dependency now.
    ///
    /// @return by name: `healthy`, or `unhealthy: ` and the reason
    public Map<String, String> check() {
        var looks = new LinkedHashMap<String, CompletableFuture<String>>();
        dependencies.forEach(dependency -> looks.put(dependency.name(), start(dependency)));
        var states = new LinkedHashMap<String, String>();
        looks.forEach((name, look) -> states.put(name, look.join()));
        return states;
    }

    /// Returns whether all required dependencies are healthy.
    ///
    /// @param states as [#check] found them
    public boolean isHealthy(Map<String, String> states) {
        return dependencies.stream()
                .filter(Dependency::isRequired)
                .allMatch(dependency -> HEALTHY.equals(states.get(dependency.name())));
    }

    /// The reason of an unhealthy state.
    static String reason(String state) {
        return state.startsWith(UNHEALTHY) ? state.substring(UNHEALTHY.length()) : state;
    }

    private CompletableFuture<String> start(Dependency dependency) {
        return CompletableFuture.supplyAsync(() -> stateOf(dependency), threads)
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> UNHEALTHY + why(failure));
    }

    private static String stateOf(Dependency dependency) {
        try {
            dependency.check().run();
            return HEALTHY;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private String why(Throwable failure) {
        var cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return cause instanceof TimeoutException
                ? "no answer within " + timeout.toSeconds() + " s"
                : String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown");
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
