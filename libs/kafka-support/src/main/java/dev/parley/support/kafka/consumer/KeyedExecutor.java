package dev.parley.support.kafka.consumer;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

/// Executor that runs tasks of one key in order and tasks of different keys concurrently.
final class KeyedExecutor {

    private final Executor executor;
    private final Map<String, Queue<Runnable>> queued = new HashMap<>();

    KeyedExecutor(Executor executor) {
        this.executor = executor;
    }

    /// Submits a task; it starts when all earlier ones of its key have ended.
    void submit(String lane, Runnable task) {
        synchronized (queued) {
            var queue = queued.get(lane);
            if (queue != null) {
                queue.add(task);
                return;
            }
            queued.put(lane, new ArrayDeque<>());
        }
        executor.execute(() -> drain(lane, task));
    }

    /// The next tasks of a key that have not started, in order.
    ///
    /// @param most largest number of tasks
    List<Runnable> queued(String lane, int most) {
        synchronized (queued) {
            var queue = queued.get(lane);
            return queue == null ? List.of() : queue.stream().limit(most).toList();
        }
    }

    private void drain(String lane, Runnable first) {
        for (Runnable task = first; task != null; task = next(lane)) {
            task.run();
        }
    }

    private @org.jspecify.annotations.Nullable Runnable next(String lane) {
        synchronized (queued) {
            var queue = queued.get(lane);
            var next = queue == null ? null : queue.poll();
            if (next == null) {
                queued.remove(lane);
            }
            return next;
        }
    }
}
