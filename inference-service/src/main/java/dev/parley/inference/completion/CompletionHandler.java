package dev.parley.inference.completion;

import java.time.Instant;
import java.util.UUID;

/// Guarantees that every turn has exactly one result and that it is published, however often the
/// request is delivered.
public final class CompletionHandler {

    private final InferenceLedger ledger;
    private final CompletionExecutor executor;
    private final ResultPublisher publisher;
    private final RunningTurns running = new RunningTurns();

    /// Creates a handler that records results in a ledger before it publishes them.
    public CompletionHandler(
            InferenceLedger ledger, CompletionExecutor executor, ResultPublisher publisher) {
        this.ledger = ledger;
        this.executor = executor;
        this.publisher = publisher;
    }

    /// Publishes the recorded result of the request's turn, or else executes the request, records
    /// the result and then publishes it. A copy of a request that is being executed waits for that
    /// execution and publishes its result.
    ///
    /// @throws InterruptedException if the service stops before a result is available
    public void handle(CompletionRequest request) throws InterruptedException {
        var result = running.executeOrJoin(request.turnId(), () -> findOrExecute(request));
        publisher.publish(request.origin(), result);
    }

    private CompletionResult findOrExecute(CompletionRequest request) throws InterruptedException {
        var lookup = ledger.find(request.turnId());
        if (lookup.result().isPresent()) {
            return lookup.result().get();
        }
        var timeLeft = lookup.timeUntil(request.deadline());
        return ledger.putIfAbsent(executor.complete(request, timeLeft));
    }

    /// Publishes that a request failed which cannot be handled, so that its turn is closed.
    ///
    /// It is not recorded: the turn may have a result whose publication is what fails.
    ///
    /// @param reason for operators, never shown to chatters
    public void fail(UUID turnId, RequestOrigin origin, Instant now, String reason) {
        publisher.publish(
                origin,
                new CompletionResult(turnId, 0, now, now, new CompletionOutcome.Failed(reason)));
    }
}
