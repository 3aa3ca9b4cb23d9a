package dev.parley.simulation.group;

import org.jspecify.annotations.Nullable;

/// A place's owner and how far its commands are processed.
final class OwnedPlace {

    private final int number;
    private @Nullable Instance owner;
    private int epoch;
    private int committed;

    OwnedPlace(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    @Nullable Instance owner() {
        return owner;
    }

    int epoch() {
        return epoch;
    }

    int committed() {
        return committed;
    }

    /// Ends the lease of the owner so far.
    void moveTo(@Nullable Instance next) {
        owner = next;
        epoch++;
    }

    void commit(int offset) {
        committed = Math.max(committed, offset);
    }
}
