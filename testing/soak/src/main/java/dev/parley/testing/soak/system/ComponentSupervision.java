package dev.parley.testing.soak.system;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// The supervision that starts each component again whose process has ended.
final class ComponentSupervision implements AutoCloseable {

    private static final long INTERVAL_NANOS = 200_000_000;

    private final List<Component> components;
    private final Consumer<String> progress;
    private final AtomicInteger restarts = new AtomicInteger();
    private final ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread watch = Thread.ofPlatform().name("supervision").unstarted(this::watch);
    private volatile boolean ended;

    ComponentSupervision(List<Component> components, Consumer<String> progress) {
        this.components = List.copyOf(components);
        this.progress = progress;
        watch.start();
    }

    /// Number of starts after the first ones.
    int restarts() {
        return restarts.get();
    }

    private void watch() {
        while (!ended) {
            for (var component : components) {
                if (!ended && component.isMissing()) {
                    starters.execute(() -> start(component));
                }
            }
            LockSupport.parkNanos(INTERVAL_NANOS);
        }
    }

    private void start(Component component) {
        try {
            component.restart();
            restarts.incrementAndGet();
        } catch (RuntimeException e) {
            // the lines after the first are the end of its log, which stays
            var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            progress.accept(component + " did not start: " + reason);
        }
    }

    @Override
    public void close() {
        ended = true;
        LockSupport.unpark(watch);
        starters.shutdown();
    }
}
