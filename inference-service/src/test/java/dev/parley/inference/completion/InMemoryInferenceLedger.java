package dev.parley.inference.completion;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// In-memory ledger that can fail its next writes.
final class InMemoryInferenceLedger implements InferenceLedger {

    private final Map<UUID, CompletionResult> results = new ConcurrentHashMap<>();
    private int failures;

    void failNextWrites(int writes) {
        failures = writes;
    }

    @Override
    public Optional<CompletionResult> find(UUID turnId) {
        return Optional.ofNullable(results.get(turnId));
    }

    @Override
    public CompletionResult putIfAbsent(CompletionResult result) {
        if (failures-- > 0) {
            throw new IllegalStateException("database unavailable");
        }
        var earlier = results.putIfAbsent(result.turnId(), result);
        return earlier == null ? result : earlier;
    }
}
