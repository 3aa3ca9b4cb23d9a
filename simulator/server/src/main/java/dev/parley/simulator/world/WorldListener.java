package dev.parley.simulator.world;

/// Listener for all events, in order within each place.
@FunctionalInterface
public interface WorldListener {

    /// Handles an event without blocking: the place is locked meanwhile, so no waiting and no I/O
    /// here.
    void on(WorldEvent happening);
}
