package dev.parley.simulation.conversation.database;

import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.schedule.Scheduler;
import dev.parley.simulation.seed.Stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Rows that a transaction has locked, created or changed.
final class TransactionRows {

    private static final Duration LOCK_LIMIT = Duration.ofSeconds(5);
    private static final Duration LOCK_CHECK = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final Stage stage;
    private final Database database;
    private final SimulatedTransaction transaction;
    private final DatabaseConnection connection;
    private final Map<UUID, ConversationRow> conversations = new LinkedHashMap<>();
    private final List<UUID> recorded = new ArrayList<>();
    private Instant lastCall;
    private boolean isBroken;

    TransactionRows(Stage stage, Database database, SimulatedTransaction transaction) {
        this.stage = stage;
        this.scheduler = stage.scheduler();
        this.database = database;
        this.transaction = transaction;
        this.connection = new DatabaseConnection(stage, database);
        this.lastCall = scheduler.now();
    }

    DatabaseConnection connection() {
        return connection;
    }

    Instant lastCall() {
        return lastCall;
    }

    /// Ends the transaction from the server's side.
    void breakOff() {
        isBroken = true;
        database.unlockAll(transaction);
    }

    void failIfBroken() {
        connection.failIfBroken();
        if (isBroken) {
            throw new DatabaseUnavailableException("the server ended the transaction");
        }
    }

    /// Waits for a lock.
    void lock(Object key) {
        var limit = scheduler.now().plus(LOCK_LIMIT);
        scheduler.pause();
        failIfBroken();
        while (!database.tryLock(key, transaction)) {
            if (scheduler.now().isAfter(limit)) {
                throw new DatabaseUnavailableException("the lock was not free in time");
            }
            scheduler.await(() -> database.isFree(key), LOCK_CHECK);
            database.breakOffIfIdle(key);
            failIfBroken();
        }
        lastCall = scheduler.now();
    }

    void unlock(Object key) {
        database.unlock(key, transaction);
    }

    void record(UUID eventId) {
        recorded.add(eventId);
    }

    ConversationRow create(UUID id, String scopeKey) {
        var created = new ConversationRow(id, scopeKey);
        conversations.put(id, created);
        return created;
    }

    /// Locks a conversation; empty if it has ended, or never was.
    Optional<ConversationRow> lockActive(UUID id) {
        lockAndRead(id);
        return Optional.ofNullable(conversations.get(id)).filter(ConversationRow::isActive);
    }

    ConversationRow lockConversationOf(UUID turn) {
        var id = database.conversationOfTurn(turn);
        if (id == null) {
            throw new IllegalStateException("turn " + turn + " does not exist");
        }
        lockAndRead(id);
        return of(id);
    }

    private void lockAndRead(UUID id) {
        if (stage.breaks(Mutant.CONVERSATION_NOT_LOCKED)) {
            scheduler.pause();
            read(id);
        } else if (stage.breaks(Mutant.READ_BEFORE_THE_LOCK)) {
            read(id);
            lock(id);
        } else {
            lock(id);
            read(id);
        }
    }

    private void read(UUID id) {
        var committed = database.conversation(id);
        if (committed != null) {
            conversations.putIfAbsent(id, committed.copy());
        }
    }

    /// The transaction's own copy of a conversation that it has locked.
    ConversationRow of(UUID id) {
        return Objects.requireNonNull(conversations.get(id), "the conversation is not locked");
    }

    /// Makes all changes visible.
    void commit() {
        recorded.forEach(database::record);
        conversations.values().forEach(database::commit);
    }
}
