package dev.parley.bench.burst;

import dev.parley.bench.control.SimulatorControl;
import dev.parley.bench.rig.Rig;
import dev.parley.localstack.process.JavaProgram;
import dev.parley.localstack.process.Launch;
import dev.parley.localstack.process.StopSignal;
import dev.parley.localstack.server.Prepared;
import dev.parley.localstack.stage.Neighbour;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/// The peer: one process of sixty lines that keeps its chats in memory (`testing/benchmarks/peer/PeerBot.java`).
///
/// @param simulator the Telegram on which it answers
/// @param processKills of its only process
record PeerContestant(SimulatorControl simulator, Kills processKills) implements Contestant {

    private static final String NAME = "peer";

    static PeerContestant start(Rig rig) {
        var address = rig.startSimulator();
        rig.tell("starting the single-process bot");
        var environment = new HashMap<>(Neighbour.TELEGRAM.simulatedBy(address));
        environment.putAll(Neighbour.MODEL.simulatedBy(address));
        var bench = rig.home().root().resolve("testing/benchmarks");
        var source = bench.resolve("peer/PeerBot.java");
        var launch =
                new Launch(
                        NAME,
                        JavaProgram.main(
                                        List.of(bench.resolve("target/lib/*")),
                                        source.toString(),
                                        "-Xmx128m")
                                .command(),
                        environment,
                        rig.directory(),
                        rig.directory().resolve("peer.log"),
                        // it serves nobody: the first answer shows that it is there
                        pid -> true,
                        StopSignal.TERM);
        var process = rig.start(new Prepared<Path>(launch, source));
        return new PeerContestant(
                rig.keep(new SimulatorControl(address)), new Kills(List.of(process)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int kills() {
        return processKills.count();
    }

    @Override
    public void kill(int number) {
        processKills.kill(number);
    }

    @Override
    public void awaitRecovery() {
        processKills.awaitRecovery();
    }
}
