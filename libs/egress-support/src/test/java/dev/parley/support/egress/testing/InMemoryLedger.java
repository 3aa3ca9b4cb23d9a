package dev.parley.support.egress.testing;

import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.PartOutcome;
import dev.parley.support.egress.delivery.PartState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Ledger in memory that can fail like a crashed process or database.
public final class InMemoryLedger implements DeliveryLedger {

    private final Map<UUID, Map<Integer, PartState>> deliveries = new ConcurrentHashMap<>();
    private final Map<UUID, Map<Integer, PartState>> onDisk = new ConcurrentHashMap<>();
    private @Nullable Class<? extends PartState> failing;
    private @Nullable PartState endOfAnother;

    @Override
    public synchronized Map<Integer, PartState> tryStart(UUID delivery, int part, Instant now) {
        var parts = deliveries.computeIfAbsent(delivery, any -> new TreeMap<>());
        var known = Map.copyOf(parts);
        parts.putIfAbsent(part, new PartState.Sending(now));
        return known;
    }

    @Override
    public synchronized Map<Integer, PartState> tryStartDurably(
            UUID delivery, int part, Instant now) {
        var known = tryStart(delivery, part, now);
        onDisk.computeIfAbsent(delivery, any -> new TreeMap<>())
                .putIfAbsent(part, new PartState.Sending(now));
        return known;
    }

    @Override
    public synchronized boolean belongsToAnotherPart(
            String messageId, UUID delivery, int part, Instant since) {
        return deliveries.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().entrySet().stream()
                                .filter(row ->
                                        !entry.getKey().equals(delivery) || row.getKey() != part))
                .anyMatch(row -> row.getValue().equals(new PartState.Sent(messageId)));
    }

    @Override
    public synchronized PartState finish(UUID delivery, int part, PartState end) {
        crashIfDue(end);
        var parts = deliveries.computeIfAbsent(delivery, any -> new TreeMap<>());
        if (endOfAnother != null) {
            parts.put(part, endOfAnother);
            endOfAnother = null;
        }
        return parts.merge(part, end, (known, next) -> isEnd(known) ? known : next);
    }

    @Override
    public synchronized PartState finishDurably(UUID delivery, int part, PartState end) {
        var standing = finish(delivery, part, end);
        onDisk.computeIfAbsent(delivery, any -> new TreeMap<>()).put(part, standing);
        return standing;
    }

    @Override
    public synchronized PartState compareAndSet(
            UUID delivery, int part, PartState expected, PartState next) {
        crashIfDue(next);
        var parts = deliveries.computeIfAbsent(delivery, any -> new TreeMap<>());
        if (parts.replace(part, expected, next)) {
            onDisk.computeIfAbsent(delivery, any -> new TreeMap<>()).put(part, next);
        }
        var standing = parts.get(part);
        if (standing == null) {
            throw new IllegalStateException("the ledger lost part " + part + " of " + delivery);
        }
        return standing;
    }

    @Override
    public synchronized PartState compareAndSetPlaceholder(
            UUID delivery, int part, String messageId, @Nullable String instead) {
        var standing = new PartState.PlaceholderShown(messageId);
        crashIfDue(standing);
        return deliveries
                .computeIfAbsent(delivery, any -> new TreeMap<>())
                .merge(
                        part,
                        standing,
                        (known, next) ->
                                isEnd(known) || !Objects.equals(placeholder(known), instead)
                                        ? known
                                        : next);
    }

    private void crashIfDue(PartState state) {
        if (failing != null && failing.isInstance(state)) {
            failing = null;
            throw new CrashException();
        }
    }

    private static boolean isEnd(PartState state) {
        return PartOutcome.of(state) != null;
    }

    private static @Nullable String placeholder(PartState state) {
        return state instanceof PartState.PlaceholderShown(var id) ? id : null;
    }

    /// Fails the next write of a state, as if the process had ended just before it.
    public synchronized void crashBefore(Class<? extends PartState> state) {
        failing = state;
    }

    /// Lets another instance record the end of a part just before the next one is recorded.
    public synchronized void endFirst(PartState end) {
        endOfAnother = end;
    }

    /// Loses the entries of a delivery that are not durable, as a database crash may.
    public synchronized void forget(UUID delivery) {
        deliveries.remove(delivery);
        var kept = onDisk.get(delivery);
        if (kept != null) {
            deliveries.put(delivery, new TreeMap<>(kept));
        }
    }

    /// Returns the states of a delivery's parts.
    public synchronized Map<Integer, PartState> partsOf(UUID delivery) {
        return Map.copyOf(deliveries.getOrDefault(delivery, Map.of()));
    }

    /// Simulates the end of the process.
    public static final class CrashException extends RuntimeException {
        private CrashException() {
            super("crash");
        }
    }
}
