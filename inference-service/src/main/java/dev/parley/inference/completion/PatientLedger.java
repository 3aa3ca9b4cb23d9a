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
public final class PatientLedger implements Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(PatientLedger.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final Pauses pauses;

    /// Wraps a ledger that may fail.
    public PatientLedger(Ledger ledger, Pauses pauses) {
        this.ledger = ledger;
        this.pauses = pauses;
    }

    @Override
    public Optional<Result> find(UUID turnId) {
        return ledger.find(turnId);
    }

    @Override
    public Result keepFirst(Result result) {
        while (true) {
            try {
                return ledger.keepFirst(result);
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .setMessage("result not kept, trying again")
                        .addKeyValue("turn", result.turnId())
                        .addKeyValue("outcome", e.toString())
                        .log();
            }
            waitAwhile(result);
        }
    }

    private void waitAwhile(Result result) {
        try {
            pauses.pause(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "stopped before the result of turn " + result.turnId() + " was kept", e);
        }
    }
}
