package dev.parley.simulator.world;

/// Somebody told of everything that happens, in each place's order.
@FunctionalInterface
public interface WorldListener {

    /// Takes note and returns at once: the place is locked meanwhile, so no waiting and no I/O
    /// here.
    void on(WorldEvent happening);
}
