package dev.parley.support.kafka.consumer;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/// The records of one partition that were taken and are not finished; knows what may be committed.
///
/// Safe for concurrent use. Offsets may have gaps (control records, compaction): only their order
/// counts.
final class InFlightOffsets {

    private final TreeSet<Long> unfinished = new TreeSet<>();
    private long next;
    private long committed = -1;
    private boolean revoked;
    private final Set<Thread> running = new HashSet<>();

    /// Notes a record as taken.
    synchronized void add(long offset) {
        unfinished.add(offset);
        next = Math.max(next, offset + 1);
    }

    /// Notes a record as finished.
    synchronized void complete(long offset) {
        unfinished.remove(offset);
    }

    /// The offset from which a successor would have to read: the lowest unfinished one.
    synchronized long commitOffset() {
        return unfinished.isEmpty() ? next : unfinished.first();
    }

    /// The watermark, if it is worth committing: something was taken and it moved since it was last
    /// asked; -1 otherwise.
    synchronized long offsetToCommit() {
        var watermark = commitOffset();
        if (next == 0 || watermark == committed) {
            return -1;
        }
        committed = watermark;
        return watermark;
    }

    /// Makes the watermark worth committing again, because the last commit failed.
    synchronized void commitFailed() {
        committed = -1;
    }

    /// How many offsets a crash now would make somebody read again.
    synchronized long span() {
        return next - commitOffset();
    }

    synchronized int size() {
        return unfinished.size();
    }

    /// Closes the window: what has not been started must not be started any more.
    synchronized void revoke() {
        revoked = true;
    }

    synchronized boolean isRevoked() {
        return revoked;
    }

    /// Notes that this thread handles a record, unless the window is closed.
    ///
    /// @return whether it may
    synchronized boolean tryEnter() {
        return !revoked && running.add(Thread.currentThread());
    }

    /// Notes that this thread does so no longer; an interruption meant for it does not outlive it.
    synchronized void leave() {
        running.remove(Thread.currentThread());
        if (revoked) {
            var _ = Thread.interrupted();
        }
        notifyAll();
    }

    /// Waits until nothing of a closed window runs; what still runs after the patience is
    /// interrupted, for the next owner does it again.
    void awaitRunning(Duration patience) {
        if (!awaitIdle(patience)) {
            interruptRunning();
            var _ = awaitIdle(patience);
        }
    }

    private synchronized boolean awaitIdle(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        try {
            while (!running.isEmpty()) {
                var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private synchronized void interruptRunning() {
        running.forEach(Thread::interrupt);
    }
}
