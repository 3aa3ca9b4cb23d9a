package dev.parley.simulation.conversation.database;

import dev.parley.conversation.turn.Effect;
import dev.parley.simulation.schedule.Scheduler;
import dev.parley.support.kafka.outbox.OutboxRow;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/// Rows of the outbox in the order of their positions, with all events that were ever committed.
///
/// A change of a claim and a deletion need not be durable: a database crash undoes those younger
/// than 0.6 s, unless a transaction committed after them.
public final class OutboxTable {

    private static final Duration FLUSH_DELAY = Duration.ofMillis(600);

    private final Scheduler scheduler;
    private final Map<Integer, Row> rows = new TreeMap<>();
    private final Map<UUID, Integer> positions = new HashMap<>();
    private final Map<UUID, Effect> committed = new LinkedHashMap<>();
    private final Map<UUID, Integer> transactions = new HashMap<>();
    private final Deque<Undo> inMemory = new ArrayDeque<>();

    OutboxTable(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// Adds a committed event.
    ///
    /// @param transaction number of its transaction
    /// @return false if it was committed before
    boolean commit(OutboxRow row, Effect effect, int transaction) {
        transactions.put(row.eventId(), transaction);
        positions.putIfAbsent(row.eventId(), positions.size());
        return committed.putIfAbsent(row.eventId(), effect) == null;
    }

    /// Adds the row of a committed event.
    void insert(OutboxRow row, Effect effect, Duration lease) {
        put(row.eventId(), new Row(row, effect, scheduler.now().plus(lease), false));
    }

    private void put(UUID eventId, Row row) {
        rows.put(positions.getOrDefault(eventId, -1), row);
    }

    /// Every committed event, in order.
    public Map<UUID, Effect> committed() {
        return committed;
    }

    /// Returns whether two events were committed together.
    public boolean areOfOneTransaction(UUID one, UUID other) {
        return transactions.getOrDefault(one, 0).equals(transactions.getOrDefault(other, 0));
    }

    /// Returns whether every row is published or refused.
    public boolean isSettled() {
        for (var row : rows.values()) {
            if (!row.isRefused()) {
                return false;
            }
        }
        return true;
    }

    /// Returns whether an event was refused for good.
    public boolean isRefused(UUID eventId) {
        var row = find(eventId);
        return row != null && row.isRefused();
    }

    /// Returns whether the request of a turn was refused.
    boolean hasRefusedRequest(UUID turn) {
        for (var row : rows.values()) {
            if (row.isRefused()
                    && row.effect() instanceof Effect.RequestInference(var asking, _, _)
                    && asking.id().equals(turn)) {
                return true;
            }
        }
        return false;
    }

    /// Returns whether a sweep would find a row.
    public boolean hasClaimable() {
        for (var row : rows.values()) {
            if (isClaimable(row)) {
                return true;
            }
        }
        return false;
    }

    private boolean isClaimable(Row row) {
        return !row.isRefused() && row.claimedUntil().isBefore(scheduler.now());
    }

    List<OutboxRow> claim(Duration lease, boolean alsoOfOthers) {
        var claimed = new ArrayList<OutboxRow>();
        for (var row : rows.values()) {
            if (isClaimable(row) || (alsoOfOthers && !row.isRefused())) {
                claimed.add(row.row());
            }
        }
        claimed.forEach(row -> replace(row.eventId(), lease));
        flush();
        return claimed;
    }

    private void replace(UUID eventId, Duration lease) {
        var row = find(eventId);
        if (row != null) {
            put(eventId, row.claimed(scheduler.now().plus(lease)));
        }
    }

    /// Renews claims, or ends them with a lease of 0.
    void setClaims(Collection<UUID> eventIds, Duration lease) {
        change(eventIds, eventId -> replace(eventId, lease));
    }

    void refuse(UUID eventId) {
        change(
                List.of(eventId),
                id -> {
                    var row = find(id);
                    if (row != null) {
                        put(id, row.refused());
                    }
                });
    }

    void delete(Collection<UUID> eventIds) {
        change(eventIds, eventId -> rows.remove(positions.getOrDefault(eventId, -1)));
    }

    private void change(Collection<UUID> eventIds, Consumer<UUID> change) {
        for (var eventId : eventIds) {
            var before = find(eventId);
            if (before != null) {
                inMemory.add(new Undo(scheduler.now(), () -> put(eventId, before)));
                change.accept(eventId);
            }
        }
    }

    private @Nullable Row find(UUID eventId) {
        return rows.get(positions.getOrDefault(eventId, -1));
    }

    /// Puts all changes so far on disk.
    void flush() {
        inMemory.clear();
    }

    /// Undoes the changes that are not on disk.
    void crash() {
        var oldest = scheduler.now().minus(FLUSH_DELAY);
        while (!inMemory.isEmpty() && inMemory.getLast().at().isAfter(oldest)) {
            inMemory.removeLast().undo().run();
        }
        inMemory.clear();
    }

    private record Row(OutboxRow row, Effect effect, Instant claimedUntil, boolean isRefused) {

        Row claimed(Instant until) {
            return new Row(row, effect, until, isRefused);
        }

        Row refused() {
            return new Row(row, effect, claimedUntil, true);
        }
    }

    private record Undo(Instant at, Runnable undo) {}
}
