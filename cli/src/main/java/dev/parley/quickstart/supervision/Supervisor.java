package dev.parley.quickstart.supervision;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/// Starts components as soon as what they need is ready, keeps them running, and stops them in the
/// opposite order.
public final class Supervisor implements AutoCloseable {

    private final List<Keeper> keepers = new CopyOnWriteArrayList<>();
    private final Backoff backoff;
    private final BiConsumer<String, Condition> observer;

    /// @param components those to keep; each needs only earlier ones
    /// @param backoff the pauses between a death and the next start
    /// @param observer is told of every change, from any thread
    public Supervisor(
            List<Component> components, Backoff backoff, BiConsumer<String, Condition> observer) {
        this.backoff = backoff;
        this.observer = observer;
        var earlier = new HashSet<String>();
        for (var component : components) {
            if (!earlier.containsAll(component.needs())) {
                throw new IllegalArgumentException(
                        component.name() + " needs what is not before it: " + component.needs());
            }
            earlier.add(component.name());
            keepers.add(
                    new Keeper(
                            component,
                            backoff,
                            condition -> observer.accept(component.name(), condition)));
        }
    }

    /// Starts all, and returns at once.
    public void start() {
        keepers.forEach(this::start);
    }

    /// Starts one more.
    ///
    /// @param component what to keep from now on
    public void add(Component component) {
        var keeper = keeper(component);
        keepers.add(keeper);
        start(keeper);
    }

    /// Stops one, waits until it is gone, and forgets it.
    ///
    /// @param name the component's
    public void remove(String name) {
        for (var keeper : those(Set.of(name))) {
            keeper.stop();
            keepers.remove(keeper);
        }
    }

    /// Stops all, each after those that need it, and waits until the last is gone.
    @Override
    public void close() {
        var ends = new ConcurrentHashMap<Keeper, CompletableFuture<Void>>();
        for (var keeper : keepers.reversed()) {
            ends.put(keeper, stopAfterItsUsers(keeper, ends));
        }
        CompletableFuture.allOf(ends.values().toArray(CompletableFuture[]::new)).join();
    }

    private static CompletableFuture<Void> stopAfterItsUsers(
            Keeper keeper, Map<Keeper, CompletableFuture<Void>> ends) {
        var name = keeper.component().name();
        var users =
                ends.entrySet().stream()
                        .filter(end -> end.getKey().component().needs().contains(name))
                        .map(Map.Entry::getValue)
                        .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(users)
                .thenRunAsync(keeper::stop, Thread::startVirtualThread);
    }

    private Keeper keeper(Component component) {
        return new Keeper(
                component, backoff, condition -> observer.accept(component.name(), condition));
    }

    private void start(Keeper keeper) {
        Thread.ofPlatform()
                .daemon()
                .name("keeper of " + keeper.component().name())
                .start(() -> run(keeper));
    }

    private void run(Keeper keeper) {
        try {
            for (var needed : those(keeper.component().needs())) {
                needed.awaitReadyOnce();
            }
            keeper.keep();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Keeper> those(Set<String> names) {
        return keepers.stream().filter(one -> names.contains(one.component().name())).toList();
    }
}
