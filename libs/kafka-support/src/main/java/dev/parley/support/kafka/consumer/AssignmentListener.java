package dev.parley.support.kafka.consumer;

/// Listener to the partitions of an instance; a rebalance waits for it, so it must return quickly.
public interface AssignmentListener {

    /// Called when the number of owned partitions changed, before a record of a new one is handled.
    ///
    /// @param owned the number of owned partitions
    /// @param all the number of all partitions
    void onAssigned(int owned, int all);

    /// Called before partitions move to other instances, when none of their records is handled any
    /// more; awaited for two seconds.
    void onRevoked();

    /// A listener that does nothing.
    static AssignmentListener none() {
        return new AssignmentListener() {
            @Override
            public void onAssigned(int owned, int all) {}

            @Override
            public void onRevoked() {}
        };
    }
}
