package dev.parley.messaging.loop;

/// Whoever is told of which part of a topic an instance owns; told on the thread that polls, so it
/// must not take long.
public interface Ownership {

    /// This instance owns other partitions than before; of those it got, no record was handled yet.
    ///
    /// @param owned how many it owns now
    /// @param all how many there are
    void owns(int owned, int all);

    /// Partitions are about to go to others; of these, nothing is being handled any more.
    void givesAway();

    /// Nobody is told.
    static Ownership unwatched() {
        return new Ownership() {
            @Override
            public void owns(int owned, int all) {}

            @Override
            public void givesAway() {}
        };
    }
}
