package dev.parley.cli.plan;

import dev.parley.local.application.SimulatorAddress;
import dev.parley.local.application.Stage;
import dev.parley.local.application.StageAddress;
import dev.parley.local.stack.StackPorts;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The ports of all components, counted from one base.
///
/// @param base the simulator's port; the servers follow, then the services
public record SystemPorts(int base) {

    private static final int STAGE_OFFSET = 10;
    private static final int MANAGEMENT_OFFSET = 30;

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
        return new StageAddress(base + STAGE_OFFSET + place, base + MANAGEMENT_OFFSET + place);
    }

    /// Every port, with the name of the part that wants it.
    public SortedMap<Integer, String> assignments() {
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
            wanted.put(stage(stage).serverPort(), stage.module());
            wanted.put(stage(stage).managementPort(), stage.module());
        }
        return wanted;
    }
}
