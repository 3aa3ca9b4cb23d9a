package dev.parley.conversation.store;

import java.util.ArrayList;
import java.util.List;

/// What is to be done once a transaction has committed, in order.
final class AfterCommit {

    private final List<Runnable> work = new ArrayList<>();

    /// Notes work for later.
    void run(Runnable later) {
        work.add(later);
    }

    /// The transaction has committed: does the work.
    void committed() {
        work.forEach(Runnable::run);
    }
}
