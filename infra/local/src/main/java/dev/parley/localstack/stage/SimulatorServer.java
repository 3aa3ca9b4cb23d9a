package dev.parley.localstack.stage;

import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.process.FreePorts;
import dev.parley.localstack.process.HttpReadiness;
import dev.parley.localstack.process.JavaProgram;
import dev.parley.localstack.process.Launch;
import dev.parley.localstack.process.StopSignal;
import dev.parley.localstack.server.Prepared;

import java.nio.file.Path;
import java.util.Map;

/// The simulator, from its packaged jar.
public final class SimulatorServer {

    private static final String NAME = "simulator";
    private static final String MODULE = "simulator/server";

    private SimulatorServer() {}

    /// Says how the simulator is started.
    ///
    /// @param home the project, which holds the jar
    /// @param log where its output goes
    /// @param port where it listens, or 0 for any free one
    /// @return the simulator, ready to be started
    public static Prepared<SimulatorAddress> prepare(ProjectHome home, Path log, int port) {
        var address = new SimulatorAddress(FreePorts.orAny(port));
        var launch =
                new Launch(
                        NAME,
                        JavaProgram.jar(
                                        CopiedApplication.of(home.jar(MODULE)),
                                        "-Xms16m",
                                        "-Xmx192m")
                                .command(),
                        Map.of("SERVER_PORT", Integer.toString(address.port())),
                        home.root(),
                        log,
                        new HttpReadiness(address.at("/health")),
                        StopSignal.TERM);
        return new Prepared<>(launch, address);
    }
}
