package dev.parley.simulation.egress;

import dev.parley.simulation.egress.judge.Receipts;
import dev.parley.simulation.egress.judge.ScriptedCommand;
import dev.parley.simulation.egress.ledger.LedgerUnavailableException;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.group.InstanceGroup;
import dev.parley.simulation.group.Lease;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryHandler;
import dev.parley.support.egress.delivery.DeliveryOutcome;

import java.time.Duration;
import java.util.List;

/// Owner of a place: carries out its commands one after the other, publishes their receipts and
/// commits their offsets, which may lag behind.
///
/// @param places the commands of each place
record PlaceOwner(
        Wiring wiring, Service service, List<List<ScriptedCommand>> places, Receipts receipts)
        implements InstanceGroup.Owner {

    private static final Duration RETRY_DELAY = Duration.ofMillis(500);

    @Override
    public void own(Lease lease) {
        try {
            process(lease);
        } catch (InterruptedException e) {
            // another instance owns the place and carries out the command again
        }
    }

    private void process(Lease lease) throws InterruptedException {
        var commands = places.get(lease.place());
        var handler = service.handler(lease);
        for (var offset = lease.committed(); offset < commands.size(); offset++) {
            var command = commands.get(offset).command();
            wiring.scheduler().pause();
            if (wiring.mutant() == Mutant.OFFSET_BEFORE_RECEIPT) {
                lease.commit(offset + 1);
            }
            var outcome = deliver(handler, command);
            wiring.scheduler().pause();
            receipts.publish(command, outcome);
            wiring.scheduler()
                    .note(() ->
                            "receipt of %s %s: %s"
                                    .formatted(lease.place(), command.action(), outcome));
            wiring.scheduler().pause();
            if (offset + 1 == commands.size() || wiring.random().nextInt(4) == 0) {
                lease.commit(offset + 1);
            }
        }
    }

    private DeliveryOutcome deliver(DeliveryHandler handler, Command command)
            throws InterruptedException {
        while (true) {
            try {
                return handler.deliver(command);
            } catch (LedgerUnavailableException e) {
                wiring.scheduler().sleep(RETRY_DELAY);
            }
        }
    }
}
