package dev.parley.inference.completion;

import dev.parley.support.retry.RetryBackoff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;

/// Ledger that retries writes that a database outage fails until they succeed, so that it does not
/// lose the result of a paid call. A result that the database refuses is recorded as a failure, so
/// that its call is not paid again.
///
/// Failed reads are not retried here: the redelivered request repeats them without a loss.
public final class RetryingLedger implements InferenceLedger {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingLedger.class);

    private static final RetryBackoff BACKOFF = RetryBackoff.constant(Duration.ofSeconds(1));

    private final InferenceLedger ledger;
    private final Predicate<Throwable> isTransient;
    private final Sleeper sleeper;

    /// Wraps a ledger.
    ///
    /// @param isTransient true for a failure after which a later attempt may succeed
    public RetryingLedger(
            InferenceLedger ledger, Predicate<Throwable> isTransient, Sleeper sleeper) {
        this.ledger = ledger;
        this.isTransient = isTransient;
        this.sleeper = sleeper;
    }

    @Override
    public LedgerLookup find(UUID turnId) {
        return ledger.find(turnId);
    }

    @Override
    public CompletionResult putIfAbsent(CompletionResult result) {
        try {
            return putUntilStored(result);
        } catch (RuntimeException e) {
            if (isTransient.test(e)) {
                throw e;
            }
            LOG.atError()
                    .setMessage("result is refused by the database, recorded as a failure")
                    .addKeyValue("turn", result.turnId())
                    .setCause(e)
                    .log();
            return putUntilStored(result.failed("the result could not be recorded"));
        }
    }

    private CompletionResult putUntilStored(CompletionResult result) {
        for (var attempt = 1; ; attempt++) {
            try {
                return ledger.putIfAbsent(result);
            } catch (RuntimeException e) {
                if (!isTransient.test(e)) {
                    throw e;
                }
                LOG.atWarn()
                        .setMessage("result could not be recorded, retrying")
                        .addKeyValue("turn", result.turnId())
                        .addKeyValue("outcome", e.toString())
                        .log();
            }
            backOff(attempt, result);
        }
    }

    private void backOff(int attempt, CompletionResult result) {
        try {
            sleeper.sleep(BACKOFF.delayAfter(attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "stopped before the result of turn " + result.turnId() + " was recorded", e);
        }
    }
}
