package dev.parley.simulation.conversation.database;

import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.seed.Stage;
import dev.parley.support.kafka.outbox.Outbox;
import dev.parley.support.kafka.outbox.OutboxRow;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// One instance's view of the outbox.
public final class OutboxConnection implements Outbox {

    static final Duration LEASE = Duration.ofSeconds(10);

    private final Stage stage;
    private final Database database;
    private final Set<UUID> unsettled = new HashSet<>();

    public OutboxConnection(Stage stage, Database database) {
        this.stage = stage;
        this.database = database;
    }

    /// Notes that the producer holds an event.
    public void sent(UUID eventId) {
        unsettled.add(eventId);
        if (stage.breaks(Mutant.DELETED_BEFORE_ACKNOWLEDGEMENT)) {
            database.outbox().delete(List.of(eventId));
        }
    }

    /// Returns whether an event that was sent is not settled.
    public boolean hasUnsettled() {
        return !unsettled.isEmpty();
    }

    /// Returns whether a sweep would find a row.
    public boolean hasClaimable() {
        return database.outbox().hasClaimable()
                || (stage.breaks(Mutant.CLAIMS_OF_OTHERS_TAKEN) && !database.outbox().isSettled());
    }

    @Override
    public Duration lease() {
        return LEASE;
    }

    @Override
    public List<OutboxRow> claim(int limit) {
        var claimed =
                connection()
                        .commit(() ->
                                database.outbox()
                                        .claim(LEASE, stage.breaks(Mutant.CLAIMS_OF_OTHERS_TAKEN)));
        stage.scheduler().note(() -> "claimed: " + ids(claimed));
        return stage.breaks(Mutant.NEWEST_ROW_FIRST) ? claimed.reversed() : claimed;
    }

    private static List<UUID> ids(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::eventId).toList();
    }

    @Override
    public void renew(Collection<UUID> eventIds) {
        if (!stage.breaks(Mutant.CLAIMS_NOT_RENEWED)) {
            update(() -> database.outbox().setClaims(eventIds, LEASE));
        }
    }

    @Override
    public void release(Collection<UUID> eventIds) {
        unsettled.removeAll(eventIds);
        update(() -> database.outbox().setClaims(eventIds, Duration.ZERO));
    }

    @Override
    public void delete(Collection<UUID> eventIds) {
        update(() -> database.outbox().delete(eventIds));
        unsettled.removeAll(eventIds);
    }

    @Override
    public void refuse(UUID eventId, String reason) {
        update(() -> database.outbox().refuse(eventId));
        unsettled.remove(eventId);
    }

    private void update(Runnable change) {
        var _ =
                connection()
                        .commit(() -> {
                            change.run();
                            return true;
                        });
    }

    private DatabaseConnection connection() {
        return new DatabaseConnection(stage, database);
    }
}
