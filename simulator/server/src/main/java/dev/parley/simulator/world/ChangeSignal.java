package dev.parley.simulator.world;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A counter of changes that virtual threads can wait on.
public final class ChangeSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long count;

    /// The number of changes.
    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /// Counts a change and wakes all waiting threads.
    public void raise() {
        lock.lock();
        try {
            count++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for more changes than seen, or until the time is over.
    ///
    /// @return true when there was a change
    public boolean await(long seen, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (count <= seen) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// As [#await(long, long)], in milliseconds.
    public boolean awaitMillis(long seen, long millis) throws InterruptedException {
        return await(seen, TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
