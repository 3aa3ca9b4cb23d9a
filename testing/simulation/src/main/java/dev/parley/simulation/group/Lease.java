package dev.parley.simulation.group;

import dev.parley.support.egress.delivery.SendFence;

/// Lease of one place for one owner: ends when the place moves, whether the owner notices or not.
public final class Lease implements SendFence {

    private final OwnedPlace place;
    private final Instance instance;
    private final int epoch;

    Lease(OwnedPlace place, Instance instance) {
        this.place = place;
        this.instance = instance;
        this.epoch = place.epoch();
    }

    @Override
    public boolean await() throws InterruptedException {
        if (!isHeld()) {
            throw new InterruptedException("the place has gone to another instance");
        }
        return false;
    }

    /// Returns whether the lease has not ended.
    public boolean isHeld() {
        return place.epoch() == epoch;
    }

    /// The owner.
    public Instance instance() {
        return instance;
    }

    /// Number of the place.
    public int place() {
        return place.number();
    }

    /// Offset of the first record that is not processed.
    public int committed() {
        return place.committed();
    }

    /// Commits an offset; without effect if the lease has ended, as in Kafka.
    public void commit(int offset) {
        if (isHeld()) {
            place.commit(offset);
        }
    }
}
