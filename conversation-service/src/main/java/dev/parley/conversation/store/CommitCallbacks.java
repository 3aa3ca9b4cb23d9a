package dev.parley.conversation.store;

import java.util.ArrayList;
import java.util.List;

/// What is to be done once a transaction has committed, in order.
final class CommitCallbacks {

    private final List<Runnable> callbacks = new ArrayList<>();

    /// Notes work for later.
    void add(Runnable later) {
        callbacks.add(later);
    }

    /// The transaction has committed: does the work.
    void runAll() {
        callbacks.forEach(Runnable::run);
    }
}
