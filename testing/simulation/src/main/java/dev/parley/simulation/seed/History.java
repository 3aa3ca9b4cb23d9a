package dev.parley.simulation.seed;

import org.jspecify.annotations.Nullable;

/// History of one seed, which a part of the system goes through under faults.
public interface History {

    /// Plays the history to its end.
    ///
    /// @return the broken promise; null: none
    /// @throws IllegalStateException if an actor failed, or if the end is not reached
    @Nullable String play();
}
