package dev.parley.simulation.seed;

import org.jspecify.annotations.Nullable;

/// History of one seed, which a part of the system goes through under faults.
public interface History {

    /// Plays the history to its end.
    ///
    /// @throws IllegalStateException if an actor failed, or if the end is not reached
    void play();

    /// Returns the first promise that was broken on the way; null: none.
    @Nullable String violation();

    /// Judges the history that has ended.
    ///
    /// @return the broken promise; null: none
    @Nullable String verdict();
}
