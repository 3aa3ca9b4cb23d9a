package dev.parley.inference.completion;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The turns that nobody waits for any more, and the way to stop work on them.
///
/// Remembers the last of them, for turns that still stand in the queue. Safe for concurrent use.
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

    /// Notes that nobody waits for a turn any more, and interrupts the work on it.
    public synchronized void cancel(UUID turnId, String reason) {
        reasons.put(turnId, reason);
        var thread = workers.get(turnId);
        if (thread != null) {
            thread.interrupt();
        }
    }

    /// Why a turn was cancelled, if it was.
    synchronized Optional<String> reasonFor(UUID turnId) {
        return Optional.ofNullable(reasons.get(turnId));
    }

    /// Works on a turn in this thread, until it is done or the turn is cancelled.
    ///
    /// @return empty when the turn was cancelled first
    /// @throws InterruptedException when the thread was interrupted for another reason
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

    /// After this no interrupt of ours can come; one that came too late is taken back.
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
