package dev.parley.inference.completion;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Registry of cancelled turns, which interrupts the threads that process them.
///
/// The most recent cancellations are retained for turns that are still queued. Thread-safe.
public final class Cancellations {

    private static final int CAPACITY = 10_000;

    private final Map<UUID, Thread> workers = new HashMap<>();
    private final Map<UUID, String> reasons =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
                    return size() > CAPACITY;
                }
            };

    /// Cancels a turn and interrupts the thread that processes it, if any.
    public synchronized void cancel(UUID turnId, String reason) {
        reasons.put(turnId, reason);
        var thread = workers.get(turnId);
        if (thread != null) {
            thread.interrupt();
        }
    }

    /// Returns the reason for a turn's cancellation, if it was cancelled.
    synchronized Optional<String> reasonFor(UUID turnId) {
        return Optional.ofNullable(reasons.get(turnId));
    }

    /// Runs work in the calling thread until it completes or the turn is cancelled.
    ///
    /// @return empty if the turn was cancelled before the work completed
    /// @throws InterruptedException if the thread was interrupted for another reason
    <T> Optional<T> runUnlessCancelled(UUID turnId, InterruptibleWork<T> work)
            throws InterruptedException {
        if (!register(turnId)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.run());
        } catch (InterruptedException e) {
            if (reasonFor(turnId).isPresent()) {
                return Optional.empty();
            }
            throw e;
        } finally {
            unregister(turnId);
        }
    }

    private synchronized boolean register(UUID turnId) {
        if (reasons.containsKey(turnId)) {
            return false;
        }
        workers.put(turnId, Thread.currentThread());
        return true;
    }

    /// Prevents further interrupts of the calling thread and clears one that arrived too late.
    private synchronized void unregister(UUID turnId) {
        workers.remove(turnId, Thread.currentThread());
        if (reasons.containsKey(turnId)) {
            var _ = Thread.interrupted();
        }
    }

    /// Work that can be interrupted.
    @FunctionalInterface
    interface InterruptibleWork<T> {
        T run() throws InterruptedException;
    }
}
