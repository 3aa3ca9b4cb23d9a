package dev.parley.support.kafka.consumer;

/// Whoever is told of which part of a topic an instance owns; told on the thread that polls, so it
/// must not take long.
public interface AssignmentListener {

    /// This instance owns other partitions than before; of those it got, no record was handled yet.
    ///
    /// @param owned how many it owns now
    /// @param all how many there are
    void onAssigned(int owned, int all);

    /// Partitions are about to go to others; of these, nothing is being handled any more.
    void onRevoked();

    /// Nobody is told.
    static AssignmentListener none() {
        return new AssignmentListener() {
            @Override
            public void onAssigned(int owned, int all) {}

            @Override
            public void onRevoked() {}
        };
    }
}
