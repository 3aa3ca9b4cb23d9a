package dev.parley.inference.completion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// A ledger that keeps trying to keep a result: the call is paid, so a database that is away for a
/// while must not cost it.
///
/// A failed look-up is not repeated here: nothing is lost when the whole turn comes again.
public final class RetryingLedger implements InferenceLedger {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingLedger.class);

    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

    private final InferenceLedger ledger;
    private final Sleeper sleeper;

    /// Wraps a ledger that may fail.
    public RetryingLedger(InferenceLedger ledger, Sleeper pauses) {
        this.ledger = ledger;
        this.sleeper = pauses;
    }

    @Override
    public Optional<CompletionResult> find(UUID turnId) {
        return ledger.find(turnId);
    }

    @Override
    public CompletionResult putIfAbsent(CompletionResult result) {
        while (true) {
            try {
                return ledger.putIfAbsent(result);
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .setMessage("result not kept, trying again")
                        .addKeyValue("turn", result.turnId())
                        .addKeyValue("outcome", e.toString())
                        .log();
            }
            backOff(result);
        }
    }

    private void backOff(CompletionResult result) {
        try {
            sleeper.sleep(RETRY_DELAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "stopped before the result of turn " + result.turnId() + " was kept", e);
        }
    }
}
