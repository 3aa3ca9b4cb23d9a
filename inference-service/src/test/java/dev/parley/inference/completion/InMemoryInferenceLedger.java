package dev.parley.inference.completion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// In-memory ledger that can fail its next writes.
final class InMemoryInferenceLedger implements InferenceLedger {

    private final Map<UUID, CompletionResult> results = new ConcurrentHashMap<>();
    private final InstantSource now;
    private int failures;
    private boolean refusing;

    /// @param now the database's clock
    InMemoryInferenceLedger(InstantSource now) {
        this.now = now;
    }

    void failNextWrites(int writes) {
        failures = writes;
    }

    /// Refuses answers, as a database does with text that it cannot store.
    void refuseAnswers() {
        refusing = true;
    }

    @Override
    public LedgerLookup find(UUID turnId) {
        return new LedgerLookup(Optional.ofNullable(results.get(turnId)), now.instant());
    }

    @Override
    public CompletionResult putIfAbsent(CompletionResult result) {
        if (failures-- > 0) {
            throw new UncheckedIOException(new IOException("database unavailable"));
        }
        if (refusing && result.outcome() instanceof CompletionOutcome.Completed) {
            throw new IllegalArgumentException("a character that cannot be stored");
        }
        var earlier = results.putIfAbsent(result.turnId(), result);
        return earlier == null ? result : earlier;
    }
}
