package dev.parley.local.application;

import dev.parley.local.process.FreePorts;
import dev.parley.local.process.HttpReadiness;
import dev.parley.local.process.JavaProgram;
import dev.parley.local.process.ProcessSpec;
import dev.parley.local.process.StopSignal;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.PreparedServer;

import java.nio.file.Path;
import java.util.Map;

/// The simulator, from its packaged jar.
public final class SimulatorServer {

    private static final String NAME = "simulator";
    private static final String MODULE = "simulator/server";

    private SimulatorServer() {}

    /// Prepares the simulator.
    ///
    /// @param home the project, which holds the jar
    /// @param log where its output goes
    /// @param port where it listens, or 0 for any free one
    /// @return the simulator, ready to be started
    public static PreparedServer<SimulatorAddress> prepare(ProjectHome home, Path log, int port) {
        var address = new SimulatorAddress(FreePorts.orAny(port));
        var launch =
                new ProcessSpec(
                        NAME,
                        JavaProgram.jar(
                                        CopiedApplication.of(home.jar(MODULE)),
                                        "-Xms16m",
                                        "-Xmx192m")
                                .command(),
                        Map.of("SERVER_PORT", Integer.toString(address.port())),
                        home.root(),
                        log,
                        new HttpReadiness(address.resolve("/health")),
                        StopSignal.TERM);
        return new PreparedServer<>(launch, address);
    }
}
