package dev.parley.inference.completion;

import dev.parley.support.retry.RetryBackoff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Ledger that retries failed writes until they succeed, so that a database outage does not lose
/// the result of a paid call.
///
/// Failed reads are not retried here: the redelivered request repeats them without a loss.
public final class RetryingLedger implements InferenceLedger {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingLedger.class);

    private static final RetryBackoff BACKOFF = RetryBackoff.constant(Duration.ofSeconds(1));

    private final InferenceLedger ledger;
    private final Sleeper sleeper;

    /// Wraps a ledger.
    public RetryingLedger(InferenceLedger ledger, Sleeper sleeper) {
        this.ledger = ledger;
        this.sleeper = sleeper;
    }

    @Override
    public Optional<CompletionResult> find(UUID turnId) {
        return ledger.find(turnId);
    }

    @Override
    public CompletionResult putIfAbsent(CompletionResult result) {
        for (var attempt = 1; ; attempt++) {
            try {
                return ledger.putIfAbsent(result);
            } catch (RuntimeException e) {
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
