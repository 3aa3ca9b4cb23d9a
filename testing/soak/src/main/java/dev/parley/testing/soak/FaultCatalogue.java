package dev.parley.testing.soak;

import dev.parley.local.application.Stage;
import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.FaultLane;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.fault.group.Rebalance;
import dev.parley.testing.soak.fault.network.CutLink;
import dev.parley.testing.soak.fault.network.HalfOpenLink;
import dev.parley.testing.soak.fault.network.SlowLink;
import dev.parley.testing.soak.fault.process.ClockShifted;
import dev.parley.testing.soak.fault.process.FailPointOrders;
import dev.parley.testing.soak.fault.process.FreezeAtPoint;
import dev.parley.testing.soak.fault.process.KillAtPoints;
import dev.parley.testing.soak.fault.process.KillAtRandom;
import dev.parley.testing.soak.fault.server.CrashPostgres;
import dev.parley.testing.soak.fault.server.FlushRedis;
import dev.parley.testing.soak.fault.server.FullDiskOfKafka;
import dev.parley.testing.soak.fault.server.FullDiskOfPostgres;
import dev.parley.testing.soak.fault.server.KillServer;
import dev.parley.testing.soak.fault.server.LockMessages;
import dev.parley.testing.soak.fault.server.StallBroker;
import dev.parley.testing.soak.fault.server.WipeRegistry;
import dev.parley.testing.soak.system.Link;
import dev.parley.testing.soak.system.SoakSystem;
import dev.parley.testing.soak.system.SoakSystem.ServerName;

import java.util.ArrayList;
import java.util.List;

/// The kinds of faults of a run.
///
/// @param system the system under test
/// @param disruptions notes when model calls in flight may be lost
/// @param orders orders to fail points
record FaultCatalogue(SoakSystem system, DisruptionLog disruptions, FailPointOrders orders) {

    /// All kinds, in lanes. What would undo one another's effects is in one lane.
    ///
    /// @param times how often each kind happens
    /// @param seed decides the order of the fail points
    List<FaultLane> lanes(int times, long seed) {
        var lanes = new ArrayList<FaultLane>();
        lanes.add(new FaultLane("broker", broker()));
        lanes.add(new FaultLane("servers", servers()));
        lanes.add(new FaultLane("links", links()));
        lanes.add(new FaultLane("processes", processes()));
        lanes.add(new FaultLane("freezes", List.of(new FreezeAtPoint(orders, disruptions))));
        for (var stage : Stage.values()) {
            var kills = new KillAtPoints(stage, orders, disruptions, times, seed);
            lanes.add(new FaultLane(stage.module(), with(kills, stage)));
        }
        return List.copyOf(lanes);
    }

    /// A kill would end the shift of a clock.
    private List<SoakFault> with(KillAtPoints kills, Stage stage) {
        return stage == Stage.CONVERSATION_SERVICE
                ? List.of(kills, new ClockShifted(orders))
                : List.of(kills);
    }

    private List<SoakFault> broker() {
        return List.of(
                new KillServer(system, ServerName.KAFKA, disruptions),
                new StallBroker(system, disruptions),
                new FullDiskOfKafka(system, disruptions));
    }

    private List<SoakFault> servers() {
        return List.of(
                new KillServer(system, ServerName.REDIS, disruptions),
                new KillServer(system, ServerName.REGISTRY, disruptions),
                new CrashPostgres(system),
                new LockMessages(system),
                new FullDiskOfPostgres(system),
                new FlushRedis(system),
                new WipeRegistry(system),
                new CutLink(system, disruptions));
    }

    private List<SoakFault> links() {
        return List.of(
                new HalfOpenLink(system, Link.KAFKA, disruptions),
                new HalfOpenLink(system, Link.POSTGRES, disruptions),
                new HalfOpenLink(system, Link.MODEL, disruptions),
                new HalfOpenLink(system, Link.DISCORD, disruptions),
                new HalfOpenLink(system, Link.TELEGRAM, disruptions),
                new SlowLink(system, disruptions));
    }

    private List<SoakFault> processes() {
        return List.of(new KillAtRandom(system, disruptions), new Rebalance(system, disruptions));
    }
}
