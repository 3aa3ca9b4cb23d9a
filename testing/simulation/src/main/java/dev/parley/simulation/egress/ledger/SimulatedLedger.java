package dev.parley.simulation.egress.ledger;

import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.PartOutcome;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.egress.delivery.TimeSource;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Ledger with the rules of Postgres' one: a crash of the database undoes the end of its log, from
/// any commit on that is younger than 0.6 s and that no durable one followed.
public final class SimulatedLedger implements DeliveryLedger {

    private static final Duration FLUSH_DELAY = Duration.ofMillis(600);

    private final Map<UUID, Map<Integer, PartState>> deliveries = new HashMap<>();
    private final Deque<Commit> inMemory = new ArrayDeque<>();
    private final TimeSource time;
    private final RandomGenerator random;
    private int crashes;

    /// @param random chooses how much a crash undoes
    public SimulatedLedger(TimeSource time, RandomGenerator random) {
        this.time = time;
        this.random = random;
    }

    /// Undoes the commits that are not on disk.
    public void crash() {
        crashes++;
        var oldest = time.now().minus(FLUSH_DELAY);
        inMemory.removeIf(commit -> !commit.at().isAfter(oldest));
        for (var left = random.nextInt(inMemory.size() + 1); left > 0; left--) {
            var undone = inMemory.removeLast();
            var parts = parts(undone.delivery());
            if (undone.before() == null) {
                parts.remove(undone.part());
            } else {
                parts.put(undone.part(), undone.before());
            }
        }
        inMemory.clear();
    }

    /// Number of database crashes so far; each one ends all connections.
    int crashes() {
        return crashes;
    }

    @Override
    public Map<Integer, PartState> tryStart(UUID delivery, int part, Instant now) {
        var prior = Map.copyOf(parts(delivery));
        if (!prior.containsKey(part)) {
            write(delivery, part, new PartState.Sending(now));
        }
        return prior;
    }

    @Override
    public Map<Integer, PartState> tryStartDurably(UUID delivery, int part, Instant now) {
        var prior = tryStart(delivery, part, now);
        if (!prior.containsKey(part)) {
            flush();
        }
        return prior;
    }

    @Override
    public boolean belongsToAnotherPart(String messageId, UUID delivery, int part, Instant since) {
        return deliveries.entrySet().stream()
                .anyMatch(rows ->
                        rows.getValue().entrySet().stream()
                                .anyMatch(row ->
                                        messageId.equals(messageId(row.getValue()))
                                                && !(rows.getKey().equals(delivery)
                                                        && row.getKey() == part)));
    }

    @Override
    public PartState finish(UUID delivery, int part, PartState end) {
        var standing = parts(delivery).get(part);
        return standing == null || !isFinal(standing) ? write(delivery, part, end) : standing;
    }

    @Override
    public PartState finishDurably(UUID delivery, int part, PartState end) {
        var standing = parts(delivery).get(part);
        if (standing != null && isFinal(standing)) {
            return standing;
        }
        write(delivery, part, end);
        flush();
        return end;
    }

    @Override
    public PartState compareAndSet(UUID delivery, int part, PartState expected, PartState next) {
        var standing = find(delivery, part);
        if (!standing.equals(expected)) {
            return standing;
        }
        write(delivery, part, next);
        flush();
        return next;
    }

    @Override
    public PartState compareAndSetPlaceholder(
            UUID delivery, int part, String messageId, @Nullable String instead) {
        if (!takesPlaceholder(delivery, part, instead)) {
            return find(delivery, part);
        }
        write(delivery, part, new PartState.PlaceholderShown(messageId));
        flush();
        return new PartState.PlaceholderShown(messageId);
    }

    boolean takesPlaceholder(UUID delivery, int part, @Nullable String instead) {
        var standing = parts(delivery).get(part);
        return standing == null
                || (!isFinal(standing) && Objects.equals(messageId(standing), instead));
    }

    void remove(UUID delivery, int part) {
        parts(delivery).remove(part);
    }

    private PartState find(UUID delivery, int part) {
        var standing = parts(delivery).get(part);
        if (standing == null) {
            throw new IllegalStateException("the ledger lost part " + part + " of " + delivery);
        }
        return standing;
    }

    private Map<Integer, PartState> parts(UUID delivery) {
        return deliveries.computeIfAbsent(delivery, any -> new TreeMap<>());
    }

    /// Writes a row, whatever stands there.
    PartState write(UUID delivery, int part, PartState next) {
        var before = parts(delivery).put(part, next);
        inMemory.add(new Commit(time.now(), delivery, part, before));
        return next;
    }

    /// Puts all commits so far on disk.
    void flush() {
        inMemory.clear();
    }

    private static boolean isFinal(PartState state) {
        return PartOutcome.of(state) != null;
    }

    private static @Nullable String messageId(PartState state) {
        return switch (state) {
            case PartState.PlaceholderShown(var id) -> id;
            case PartState.Sent(var id) -> id;
            default -> null;
        };
    }

    private record Commit(Instant at, UUID delivery, int part, @Nullable PartState before) {}
}
