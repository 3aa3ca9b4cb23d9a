package dev.parley.simulation.egress;

import dev.parley.simulation.egress.judge.ScriptedCommand;
import dev.parley.simulation.group.Lease;
import dev.parley.support.egress.delivery.DeliveryHandler;

import java.util.List;
import java.util.random.RandomGenerator;

/// Egress service under simulation, with its platform.
interface Service {

    /// Writes the commands of one place.
    List<ScriptedCommand> script(int place, RandomGenerator random);

    /// Creates the handler of an owner, whose only state is the ledger.
    DeliveryHandler handler(Lease lease);
}
