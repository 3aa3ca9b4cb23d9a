package dev.parley.benchmarks.burst;

import dev.parley.benchmarks.rig.Rig;
import dev.parley.local.application.Stage;
import dev.parley.local.server.LocalServer;
import dev.parley.simulator.client.SimulatorClient;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// All of Parley: four servers and six services.
///
/// @param simulator the Telegram on which it answers
/// @param stageKiller of the four stages that a message from Telegram passes
record ParleyCandidate(SimulatorClient simulator, ServerKiller stageKiller)
        implements BurstCandidate {

    static ParleyCandidate start(Rig rig) {
        var servers = rig.startServers();
        var address = rig.startSimulator();
        var running = rig.startStages(List.of(Stage.values()), servers, address, Map.of());
        List<LocalServer<?>> victims =
                Stream.of(
                                Stage.INGRESS_TELEGRAM,
                                Stage.CONVERSATION_SERVICE,
                                Stage.INFERENCE_SERVICE,
                                Stage.EGRESS_TELEGRAM)
                        .<LocalServer<?>>map(stage -> Objects.requireNonNull(running.get(stage)))
                        .toList();
        return new ParleyCandidate(
                rig.closeAtEnd(new SimulatorClient(address.baseUri())), new ServerKiller(victims));
    }

    @Override
    public String name() {
        return "parley";
    }

    @Override
    public int kills() {
        return stageKiller.count();
    }

    @Override
    public void kill(int number) {
        stageKiller.kill(number);
    }

    @Override
    public void awaitRecovery() {
        stageKiller.awaitRecovery();
    }
}
