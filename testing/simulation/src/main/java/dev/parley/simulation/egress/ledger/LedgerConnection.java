package dev.parley.simulation.egress.ledger;

import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.fault.FaultPlan;
import dev.parley.simulation.schedule.Scheduler;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.PartState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// One instance's connection to the ledger: a step ends before and after each call, and a call may
/// fail on either way.
public final class LedgerConnection implements DeliveryLedger {

    private static final List<Fault> FAULTS =
            List.of(Fault.LEDGER_UNAVAILABLE, Fault.LEDGER_ANSWER_LOST);

    private final DeliveryLedger ledger;
    private final SimulatedLedger database;
    private final Scheduler scheduler;
    private final FaultPlan faults;
    private int crashesSeen;

    /// @param ledger takes the calls
    /// @param database whose crash breaks this connection
    public LedgerConnection(
            DeliveryLedger ledger,
            SimulatedLedger database,
            Scheduler scheduler,
            FaultPlan faults) {
        this.ledger = ledger;
        this.database = database;
        this.scheduler = scheduler;
        this.faults = faults;
        this.crashesSeen = database.crashes();
    }

    private <T> T call(String name, UUID delivery, Supplier<T> call) {
        scheduler.pause();
        failIfBroken();
        var fault = faults.choose(FAULTS);
        if (fault == Fault.LEDGER_UNAVAILABLE) {
            throw new LedgerUnavailableException();
        }
        var answer = call.get();
        scheduler.note(() ->
                "%s %.8s: %s %s".formatted(name, delivery, answer, fault == null ? "" : fault));
        scheduler.pause();
        failIfBroken();
        if (fault == Fault.LEDGER_ANSWER_LOST) {
            throw new LedgerUnavailableException();
        }
        return answer;
    }

    private void failIfBroken() {
        if (crashesSeen != database.crashes()) {
            crashesSeen = database.crashes();
            throw new LedgerUnavailableException();
        }
    }

    @Override
    public Map<Integer, PartState> tryStart(UUID delivery, int part, Instant now) {
        return call("tryStart", delivery, () -> ledger.tryStart(delivery, part, now));
    }

    @Override
    public Map<Integer, PartState> tryStartDurably(UUID delivery, int part, Instant now) {
        return call("tryStartDurably", delivery, () -> ledger.tryStartDurably(delivery, part, now));
    }

    @Override
    public boolean belongsToAnotherPart(String messageId, UUID delivery, int part, Instant since) {
        return call(
                "belongsToAnotherPart",
                delivery,
                () -> ledger.belongsToAnotherPart(messageId, delivery, part, since));
    }

    @Override
    public PartState finish(UUID delivery, int part, PartState end) {
        return call("finish", delivery, () -> ledger.finish(delivery, part, end));
    }

    @Override
    public PartState finishDurably(UUID delivery, int part, PartState end) {
        return call("finishDurably", delivery, () -> ledger.finishDurably(delivery, part, end));
    }

    @Override
    public PartState compareAndSet(UUID delivery, int part, PartState expected, PartState next) {
        return call(
                "compareAndSet",
                delivery,
                () -> ledger.compareAndSet(delivery, part, expected, next));
    }

    @Override
    public PartState compareAndSetPlaceholder(
            UUID delivery, int part, String messageId, @Nullable String instead) {
        return call(
                "compareAndSetPlaceholder",
                delivery,
                () -> ledger.compareAndSetPlaceholder(delivery, part, messageId, instead));
    }
}
