package dev.parley.simulation.conversation.database;

import dev.parley.simulation.schedule.Scheduler;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Committed state of the database, and the locks of the transactions that are open.
public final class Database {

    /// The server ends a transaction whose client is silent for longer.
    private static final Duration IDLE_LIMIT = Duration.ofSeconds(20);

    private final Scheduler scheduler;
    private final Map<UUID, ConversationRow> conversations = new LinkedHashMap<>();
    private final Map<String, UUID> active = new HashMap<>();
    private final Map<UUID, UUID> conversationsOfTurns = new HashMap<>();
    private final Map<String, UUID> sessionCache = new HashMap<>();
    private final Set<UUID> inbox = new HashSet<>();
    private final Map<Object, SimulatedTransaction> locks = new HashMap<>();
    private final OutboxTable outbox;
    private @Nullable String violation;
    private int crashes;
    private int transactions;

    public Database(Scheduler scheduler) {
        this.scheduler = scheduler;
        this.outbox = new OutboxTable(scheduler);
    }

    /// Ends all transactions and connections, and loses what need not be durable.
    public void crash() {
        crashes++;
        Set.copyOf(locks.values()).forEach(SimulatedTransaction::breakOff);
        outbox.crash();
    }

    int crashes() {
        return crashes;
    }

    int nextTransaction() {
        return ++transactions;
    }

    /// All conversations, in the order of their creation.
    public Collection<ConversationRow> conversations() {
        return conversations.values();
    }

    /// The outbox.
    public OutboxTable outbox() {
        return outbox;
    }

    /// The first broken promise that the database saw; null: none.
    public @Nullable String violation() {
        return violation;
    }

    void violate(String promise) {
        if (violation == null) {
            violation = promise;
            scheduler.note(() -> "VIOLATION " + promise);
        }
    }

    /// Turns in flight that are past their deadline, or whose request was refused.
    List<UUID> overdue(Instant before) {
        var overdue = new ArrayList<UUID>();
        for (var conversation : conversations.values()) {
            var turn = conversation.inFlight();
            if (turn.isPresent() && isOverdue(turn.get(), before)) {
                overdue.add(turn.get().turn().id());
            }
        }
        return overdue;
    }

    boolean isOverdue(TurnRow row, Instant before) {
        return row.turn().deadline().isBefore(before) || outbox.hasRefusedRequest(row.turn().id());
    }

    /// Returns whether a check for overdue turns would find one.
    public boolean hasOverdue(Instant before) {
        return !overdue(before).isEmpty();
    }

    /// Returns whether a turn has no end.
    public boolean hasTurnInFlight() {
        for (var conversation : conversations.values()) {
            if (conversation.inFlight().isPresent()) {
                return true;
            }
        }
        return false;
    }

    boolean isRecorded(UUID eventId) {
        return inbox.contains(eventId);
    }

    @Nullable UUID activeConversation(String scopeKey) {
        return active.get(scopeKey);
    }

    @Nullable ConversationRow conversation(UUID id) {
        return conversations.get(id);
    }

    @Nullable UUID conversationOfTurn(UUID turn) {
        return conversationsOfTurns.get(turn);
    }

    Map<String, UUID> sessionCache() {
        return sessionCache;
    }

    void record(UUID eventId) {
        inbox.add(eventId);
    }

    void commit(ConversationRow conversation) {
        conversations.put(conversation.id(), conversation);
        if (conversation.isActive()) {
            var other = active.put(conversation.scopeKey(), conversation.id());
            if (other != null && !other.equals(conversation.id())) {
                violate("two active conversations share " + conversation.scopeKey());
            }
        } else {
            active.remove(conversation.scopeKey(), conversation.id());
        }
        for (var turn : conversation.turns()) {
            conversationsOfTurns.put(turn.turn().id(), conversation.id());
        }
        if (conversation.turnsInFlight() > 1) {
            violate("two turns are in flight in one conversation");
        }
    }

    boolean tryLock(Object key, SimulatedTransaction owner) {
        var holder = locks.putIfAbsent(key, owner);
        return holder == null || holder.equals(owner);
    }

    boolean isFree(Object key) {
        return !locks.containsKey(key);
    }

    void unlock(Object key, SimulatedTransaction owner) {
        locks.remove(key, owner);
    }

    /// Ends the transaction that holds a lock if its client has been silent for long.
    void breakOffIfIdle(Object key) {
        var holder = locks.get(key);
        if (holder != null && holder.lastCall().plus(IDLE_LIMIT).isBefore(scheduler.now())) {
            holder.breakOff();
        }
    }

    void unlockAll(SimulatedTransaction owner) {
        locks.values().removeIf(owner::equals);
    }
}
