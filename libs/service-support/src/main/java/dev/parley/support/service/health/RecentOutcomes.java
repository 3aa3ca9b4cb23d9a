package dev.parley.support.service.health;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/// Outcomes of a service's work in the last minutes, of which more may fail than succeed although
/// the service itself and all of its dependencies are well: a model that does not exist, a channel
/// without permission.
///
/// It is part of `GET /health` as an optional [Dependency]: a restart does not help. Safe for
/// concurrent use.
public final class RecentOutcomes {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    /// Fewer outcomes say nothing.
    private static final int MIN_OUTCOMES = 3;

    /// Limit of the outcomes that are remembered; the oldest are forgotten first.
    private static final int MAX_OUTCOMES = 1_000;

    private final String name;
    private final InstantSource clock;
    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private int failures;

    /// @param name of the work, such as `model-calls`
    public RecentOutcomes(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
    }

    /// Records a success.
    public void succeeded() {
        add(null);
    }

    /// Records a failure.
    ///
    /// @param reason for operators
    public void failed(String reason) {
        add(reason);
    }

    /// The entry in `GET /health`: unhealthy while more fails than succeeds.
    public Dependency asDependency() {
        return Dependency.optional(name, this::check);
    }

    private synchronized void add(@Nullable String failure) {
        outcomes.addLast(new Outcome(clock.instant(), failure));
        failures += failure == null ? 0 : 1;
        forgetOld();
    }

    private synchronized void check() {
        forgetOld();
        if (outcomes.size() >= MIN_OUTCOMES && failures > outcomes.size() - failures) {
            throw new IllegalStateException(
                    "%d of the last %d failed, at last: %s"
                            .formatted(failures, outcomes.size(), lastFailure()));
        }
    }

    private @Nullable String lastFailure() {
        var newest = outcomes.descendingIterator();
        while (newest.hasNext()) {
            var failure = newest.next().failure();
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private void forgetOld() {
        var oldest = clock.instant().minus(WINDOW);
        for (var first = outcomes.peekFirst();
                first != null && (first.at().isBefore(oldest) || outcomes.size() > MAX_OUTCOMES);
                first = outcomes.peekFirst()) {
            outcomes.removeFirst();
            failures -= first.failure() == null ? 0 : 1;
        }
    }

    private record Outcome(Instant at, @Nullable String failure) {}
}
