package dev.parley.support.kafka.consumer;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Latest proof that the broker still counts this instance as a member of its group: an
/// acknowledged offset commit, which the broker refuses to an instance that it has removed.
///
/// A member is removed when none of its heartbeats arrived within the session timeout (6 s,
/// infra/kafka/server.properties). The heartbeat before a commit is at most one interval (2 s) old,
/// so the membership outlasts the commit by at least 4 s; a proof is trusted for less. Time is
/// monotonic, and goes on while the process is stopped.
final class MembershipProof {

    static final Duration VALIDITY = Duration.ofSeconds(3);

    private final ConsumerThreads threads;
    private long expiresAt;

    MembershipProof(ConsumerThreads threads) {
        this.threads = threads;
        this.expiresAt = threads.nanoTime();
    }

    /// Renews the proof.
    ///
    /// @param sentAt monotonic time at which the acknowledged commit was sent
    synchronized void renew(long sentAt) {
        var candidate = sentAt + VALIDITY.toNanos();
        // monotonic time may overflow, so only differences count
        if (candidate - expiresAt > 0) {
            expiresAt = candidate;
            notifyAll();
        }
    }

    synchronized boolean isValid() {
        return threads.nanoTime() - expiresAt < 0;
    }

    /// Waits for a valid proof.
    ///
    /// @param lost ends the wait
    /// @return whether it had to wait
    /// @throws InterruptedException when the partition was lost, or the thread is interrupted
    boolean await(BooleanSupplier lost) throws InterruptedException {
        var waits = !lost.getAsBoolean() && !isValid();
        if (waits) {
            threads.await(this, () -> lost.getAsBoolean() || isValid());
        }
        if (lost.getAsBoolean()) {
            throw new InterruptedException("the partition belongs to another instance");
        }
        return waits;
    }

    /// Lets waiting threads see that their partition was lost.
    synchronized void partitionLost() {
        notifyAll();
    }
}
