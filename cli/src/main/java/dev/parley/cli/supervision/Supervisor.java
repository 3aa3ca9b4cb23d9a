package dev.parley.cli.supervision;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/// Starts components once their dependencies are ready, restarts them after a failure, and stops
/// them in the opposite order.
public final class Supervisor implements AutoCloseable {

    private final List<ComponentRunner> runners = new CopyOnWriteArrayList<>();
    private final RestartBackoff backoff;
    private final BiConsumer<String, ComponentStatus> observer;

    /// @param components those to keep; each needs only earlier ones
    /// @param backoff the pauses between a death and the next start
    /// @param observer receives every change, on any thread
    public Supervisor(
            List<SupervisedComponent> components,
            RestartBackoff backoff,
            BiConsumer<String, ComponentStatus> observer) {
        this.backoff = backoff;
        this.observer = observer;
        var earlier = new HashSet<String>();
        for (var component : components) {
            if (!earlier.containsAll(component.dependencies())) {
                throw new IllegalArgumentException(
                        component.name()
                                + " depends on components that do not come before it: "
                                + component.dependencies());
            }
            earlier.add(component.name());
            runners.add(
                    new ComponentRunner(
                            component,
                            backoff,
                            condition -> observer.accept(component.name(), condition)));
        }
    }

    /// Starts all, and returns at once.
    public void start() {
        runners.forEach(this::start);
    }

    /// Starts one more.
    ///
    /// @param component what to keep from now on
    public void add(SupervisedComponent component) {
        var keeper = runnerFor(component);
        runners.add(keeper);
        start(keeper);
    }

    /// Stops one, waits until it has exited, and removes it.
    ///
    /// @param name the component's
    public void remove(String name) {
        for (var keeper : runnersOf(Set.of(name))) {
            keeper.stop();
            runners.remove(keeper);
        }
    }

    /// Stops all, each after its dependents, and waits until the last has exited.
    @Override
    public void close() {
        var ends = new ConcurrentHashMap<ComponentRunner, CompletableFuture<Void>>();
        for (var keeper : runners.reversed()) {
            ends.put(keeper, stopAfterDependents(keeper, ends));
        }
        CompletableFuture.allOf(ends.values().toArray(CompletableFuture[]::new)).join();
    }

    private static CompletableFuture<Void> stopAfterDependents(
            ComponentRunner keeper, Map<ComponentRunner, CompletableFuture<Void>> ends) {
        var name = keeper.component().name();
        var users =
                ends.entrySet().stream()
                        .filter(end -> end.getKey().component().dependencies().contains(name))
                        .map(Map.Entry::getValue)
                        .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(users)
                .thenRunAsync(keeper::stop, Thread::startVirtualThread);
    }

    private ComponentRunner runnerFor(SupervisedComponent component) {
        return new ComponentRunner(
                component, backoff, condition -> observer.accept(component.name(), condition));
    }

    private void start(ComponentRunner keeper) {
        Thread.ofPlatform()
                .daemon()
                .name("runner of " + keeper.component().name())
                .start(() -> run(keeper));
    }

    private void run(ComponentRunner keeper) {
        try {
            for (var needed : runnersOf(keeper.component().dependencies())) {
                needed.awaitFirstReady();
            }
            keeper.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ComponentRunner> runnersOf(Set<String> names) {
        return runners.stream().filter(one -> names.contains(one.component().name())).toList();
    }
}
