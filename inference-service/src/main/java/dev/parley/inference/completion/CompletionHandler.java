package dev.parley.inference.completion;

/// Sees to it that a turn has one result and that those who wait learn it, however often the turn
/// comes by.
public final class CompletionHandler {

    private final InferenceLedger ledger;
    private final CompletionExecutor executor;
    private final ResultPublisher publisher;

    /// Puts memory, decision and departure together.
    public CompletionHandler(
            InferenceLedger ledger, CompletionExecutor completion, ResultPublisher announcements) {
        this.ledger = ledger;
        this.executor = completion;
        this.publisher = announcements;
    }

    /// Answers a turn: with the result it has, else with a new one that is kept before it is told.
    ///
    /// @throws InterruptedException when the service stops before there is a result
    public void handle(CompletionRequest turn) throws InterruptedException {
        var known = ledger.find(turn.turnId());
        var result = known.isPresent() ? known.get() : ledger.putIfAbsent(executor.complete(turn));
        publisher.publish(turn.origin(), result);
    }
}
