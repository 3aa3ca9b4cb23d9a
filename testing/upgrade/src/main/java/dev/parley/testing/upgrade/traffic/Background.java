package dev.parley.testing.upgrade.traffic;

import org.jspecify.annotations.Nullable;

/// Work repeated on a thread of its own until it is closed.
final class Background implements AutoCloseable {

    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable RuntimeException failure;

    /// @param name of the thread
    /// @param work one repetition
    Background(String name, Runnable work) {
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> repeat(work));
    }

    void start() {
        thread.start();
    }

    /// Throws what ended the work.
    void requireRunning() {
        var reason = failure;
        if (reason != null) {
            throw new IllegalStateException(thread.getName() + " ended", reason);
        }
    }

    /// Waits for the end of the current repetition.
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat(Runnable work) {
        try {
            while (!closing) {
                work.run();
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }
}
