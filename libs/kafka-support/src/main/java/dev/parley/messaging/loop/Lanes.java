package dev.parley.messaging.loop;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

/// Runs tasks side by side, those of one lane one after the other in the order they came.
final class Lanes {

    private final Executor executor;
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

    Lanes(Executor executor) {
        this.executor = executor;
    }

    /// Hands over a task; it starts when all earlier ones of its lane have ended.
    void submit(String lane, Runnable task) {
        synchronized (waiting) {
            var queue = waiting.get(lane);
            if (queue != null) {
                queue.add(task);
                return;
            }
            waiting.put(lane, new ArrayDeque<>());
        }
        executor.execute(() -> drain(lane, task));
    }

    /// The next tasks of a lane that have not started, in their order.
    ///
    /// @param most how many
    List<Runnable> waiting(String lane, int most) {
        synchronized (waiting) {
            var queue = waiting.get(lane);
            return queue == null ? List.of() : queue.stream().limit(most).toList();
        }
    }

    private void drain(String lane, Runnable first) {
        for (Runnable task = first; task != null; task = nextOf(lane)) {
            task.run();
        }
    }

    private @org.jspecify.annotations.Nullable Runnable nextOf(String lane) {
        synchronized (waiting) {
            var queue = waiting.get(lane);
            var next = queue == null ? null : queue.poll();
            if (next == null) {
                waiting.remove(lane);
            }
            return next;
        }
    }
}
