package dev.parley.support.kafka.consumer;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/// Offsets of one partition that are read and not finished, from which the offset to commit is
/// derived.
///
/// Safe for concurrent use. Offsets may have gaps (control records, compaction): only their order
/// counts.
final class InFlightOffsets {

    private final TreeSet<Long> unfinished = new TreeSet<>();
    private long next;
    private long committed = -1;
    private boolean revoked;
    private final Set<Thread> running = new HashSet<>();
    private final MemoryUse memory = new MemoryUse();
    private final DeferredRecords deferred = new DeferredRecords();
    private final PartitionLease lease;
    private final ConsumerThreads threads;

    InFlightOffsets(PartitionLease lease, ConsumerThreads threads) {
        this.lease = lease;
        this.threads = threads;
    }

    /// The lease of the partition.
    PartitionLease lease() {
        return lease;
    }

    /// Memory that the partition's records take.
    MemoryUse memory() {
        return memory;
    }

    /// The partition's records that were set aside.
    DeferredRecords deferred() {
        return deferred;
    }

    /// The next offset that was never read.
    synchronized long next() {
        return next;
    }

    /// Adds the offset of a record that was read.
    synchronized void add(long offset) {
        unfinished.add(offset);
        next = Math.max(next, offset + 1);
    }

    /// Removes the offset of a finished record.
    synchronized void complete(long offset) {
        unfinished.remove(offset);
    }

    /// The offset to commit: the lowest unfinished one, or the next one to read.
    synchronized long commitOffset() {
        return unfinished.isEmpty() ? next : unfinished.first();
    }

    /// The offset to commit if it changed since the last call; -1 otherwise.
    synchronized long offsetToCommit() {
        var watermark = commitOffset();
        if (next == 0 || watermark == committed) {
            return -1;
        }
        committed = watermark;
        return watermark;
    }

    /// The offset to commit, whether it changed or not; -1 if no record was read.
    synchronized long knownOffset() {
        if (next == 0) {
            return -1;
        }
        committed = commitOffset();
        return committed;
    }

    /// Makes the offset due again after a failed commit.
    synchronized void commitFailed() {
        committed = -1;
    }

    /// The number of offsets that would be read again after a crash.
    synchronized long span() {
        return next - commitOffset();
    }

    synchronized int size() {
        return unfinished.size();
    }

    /// Revokes the partition: records that have not started must not start.
    synchronized void revoke() {
        revoked = true;
    }

    synchronized boolean isRevoked() {
        return revoked;
    }

    /// Registers the current thread as handling a record, unless the partition is revoked.
    ///
    /// @return true if the record may be handled
    synchronized boolean tryEnter() {
        return !revoked && running.add(Thread.currentThread());
    }

    /// Unregisters the current thread, and clears an interruption that was meant for the record.
    synchronized void leave() {
        running.remove(Thread.currentThread());
        if (revoked) {
            var _ = Thread.interrupted();
        }
        notifyAll();
    }

    /// Waits for the running records of a revoked partition, and interrupts those that exceed the
    /// timeout: the next owner repeats them. On return the lease has ended.
    void awaitRunning(Duration patience) {
        if (!awaitIdle(patience)) {
            stopRunning(patience);
        }
        lease.end();
    }

    /// Interrupts the running records of a partition that another instance owns already. On return
    /// the lease has ended.
    void stopRunning(Duration patience) {
        lease.end();
        interruptRunning();
        var _ = awaitIdle(patience);
    }

    private boolean awaitIdle(Duration patience) {
        try {
            return threads.await(this, this::isIdle, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private synchronized boolean isIdle() {
        return running.isEmpty();
    }

    private synchronized void interruptRunning() {
        running.forEach(Thread::interrupt);
    }
}
