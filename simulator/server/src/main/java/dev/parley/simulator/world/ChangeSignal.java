package dev.parley.simulator.world;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A counter of changes on which a virtual thread can wait.
public final class ChangeSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long count;

    /// How many changes there have been.
    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /// Counts a change and wakes everybody who waits.
    public void raise() {
        lock.lock();
        try {
            count++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there were more changes than seen, or the time is over.
    ///
    /// @return whether there was a change
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
