package dev.parley.conversation.store;

import java.util.ArrayList;
import java.util.List;

/// Callbacks that run in order after a transaction has committed.
final class CommitCallbacks {

    private final List<Runnable> callbacks = new ArrayList<>();

    /// Appends a callback.
    void add(Runnable callback) {
        callbacks.add(callback);
    }

    /// Runs the callbacks; to be called after the commit.
    void runAll() {
        callbacks.forEach(Runnable::run);
    }
}
