package dev.parley.quickstart.plan;

import dev.parley.localstack.StackPorts;
import dev.parley.localstack.stage.SimulatorAddress;
import dev.parley.localstack.stage.Stage;
import dev.parley.localstack.stage.StageAddress;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where each part listens, counted from one base.
///
/// @param base the simulator's port; the servers follow, then the services
public record Ports(int base) {

    private static final int SERVICES = 10;
    private static final int MANAGEMENT = 30;

    /// Where the simulator listens.
    public SimulatorAddress simulator() {
        return new SimulatorAddress(base);
    }

    /// Where the four servers listen.
    public StackPorts servers() {
        return StackPorts.from(base + 1);
    }

    /// Where the first instance of a stage listens.
    ///
    /// @param stage which one
    public StageAddress stage(Stage stage) {
        var place = List.of(Stage.values()).indexOf(stage);
        return new StageAddress(base + SERVICES + place, base + MANAGEMENT + place);
    }

    /// Every port, with the name of the part that wants it.
    public SortedMap<Integer, String> wanted() {
        var wanted = new TreeMap<Integer, String>();
        var servers = servers();
        wanted.put(base, "simulator");
        wanted.put(servers.kafka(), "kafka");
        wanted.put(servers.kafkaController(), "kafka");
        wanted.put(servers.postgres(), "postgres");
        wanted.put(servers.redis(), "redis");
        wanted.put(servers.registry(), "registry");
        wanted.put(servers.registryManagement(), "registry");
        for (var stage : Stage.values()) {
            wanted.put(stage(stage).server(), stage.module());
            wanted.put(stage(stage).management(), stage.module());
        }
        return wanted;
    }
}
