package dev.parley.simulation.egress;

import dev.parley.simulation.egress.ledger.LedgerConnection;
import dev.parley.simulation.egress.ledger.MutantLedger;
import dev.parley.simulation.egress.ledger.SimulatedLedger;
import dev.parley.simulation.egress.platform.PlatformLine;
import dev.parley.simulation.fault.FaultPlan;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.group.Lease;
import dev.parley.simulation.schedule.Scheduler;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.SendFence;
import dev.parley.support.retry.RetryBackoff;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Wiring of an owner, with one rule broken if a mutant is asked for.
///
/// @param mutant rule to break; null: none
record Wiring(
        Scheduler scheduler,
        RandomGenerator random,
        FaultPlan faults,
        SimulatedLedger database,
        @Nullable Mutant mutant) {

    DeliveryLedger ledger() {
        var ledger = mutant == null ? database : new MutantLedger(database, mutant);
        return new LedgerConnection(ledger, database, scheduler, faults);
    }

    SendFence fence(Lease lease) {
        return mutant == Mutant.NO_FENCE ? () -> false : lease;
    }

    PlatformLine line(Lease lease) {
        return new PlatformLine(scheduler, fence(lease), faults, random);
    }

    RetryBackoff backoff() {
        return new RetryBackoff(Duration.ofMillis(200), Duration.ofSeconds(30), random);
    }
}
