package dev.parley.bench.burst;

import dev.parley.bench.control.SimulatorControl;
import dev.parley.bench.rig.Rig;
import dev.parley.localstack.server.LocalServer;
import dev.parley.localstack.stage.Stage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The whole of Parley: four servers and six stages.
///
/// @param simulator the Telegram on which it answers
/// @param stageKills of the four stages that a message from Telegram passes
record ParleyContestant(SimulatorControl simulator, Kills stageKills) implements Contestant {

    static ParleyContestant start(Rig rig) {
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
        return new ParleyContestant(rig.keep(new SimulatorControl(address)), new Kills(victims));
    }

    @Override
    public String name() {
        return "parley";
    }

    @Override
    public int kills() {
        return stageKills.count();
    }

    @Override
    public void kill(int number) {
        stageKills.kill(number);
    }

    @Override
    public void awaitRecovery() {
        stageKills.awaitRecovery();
    }
}
