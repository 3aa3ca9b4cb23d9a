package dev.parley.inference.completion;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A ledger in memory that can be down for the next few writes.
final class FakeLedger implements Ledger {

    private final Map<UUID, Result> results = new ConcurrentHashMap<>();
    private int failures;

    void failsTheNext(int writes) {
        failures = writes;
    }

    @Override
    public Optional<Result> find(UUID turnId) {
        return Optional.ofNullable(results.get(turnId));
    }

    @Override
    public Result keepFirst(Result result) {
        if (failures-- > 0) {
            throw new IllegalStateException("the database is away");
        }
        var earlier = results.putIfAbsent(result.turnId(), result);
        return earlier == null ? result : earlier;
    }
}
