package dev.parley.benchmarks.burst;

import dev.parley.benchmarks.rig.Rig;
import dev.parley.local.application.ExternalSystem;
import dev.parley.local.process.JavaProgram;
import dev.parley.local.process.ProcessSpec;
import dev.parley.local.process.StopSignal;
import dev.parley.local.server.PreparedServer;
import dev.parley.simulator.client.SimulatorClient;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/// The peer: a single-process bot of sixty lines with its history in memory
/// (`testing/benchmarks/peer/PeerBot.java`).
///
/// @param simulator the Telegram on which it answers
/// @param processKiller of its only process
record PeerBotCandidate(SimulatorClient simulator, ServerKiller processKiller)
        implements BurstCandidate {

    private static final String NAME = "peer";

    static PeerBotCandidate start(Rig rig) {
        var address = rig.startSimulator();
        rig.logProgress("starting the single-process bot");
        var environment = new HashMap<>(ExternalSystem.TELEGRAM.simulatedSettings(address));
        environment.putAll(ExternalSystem.MODEL_API.simulatedSettings(address));
        var bench = rig.home().root().resolve("testing/benchmarks");
        var source = bench.resolve("peer/PeerBot.java");
        var launch =
                new ProcessSpec(
                        NAME,
                        JavaProgram.mainClass(
                                        List.of(bench.resolve("target/lib/*")),
                                        source.toString(),
                                        "-Xmx128m")
                                .command(),
                        environment,
                        rig.directory(),
                        rig.directory().resolve("peer.log"),
                        // it listens on no port: the first answer shows that it is ready
                        pid -> true,
                        StopSignal.TERM);
        var process = rig.start(new PreparedServer<Path>(launch, source));
        return new PeerBotCandidate(
                rig.closeAtEnd(new SimulatorClient(address.baseUri())),
                new ServerKiller(List.of(process)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int kills() {
        return processKiller.count();
    }

    @Override
    public void kill(int number) {
        processKiller.kill(number);
    }

    @Override
    public void awaitRecovery() {
        processKiller.awaitRecovery();
    }
}
