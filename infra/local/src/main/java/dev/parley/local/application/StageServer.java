package dev.parley.local.application;

import dev.parley.local.process.JavaProgram;
import dev.parley.local.process.ProcessSpec;
import dev.parley.local.process.StopSignal;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.PreparedServer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// An instance of a stage, from its packaged jar.
public final class StageServer {

    private StageServer() {}

    /// Prepares an instance; it finds its dependencies by the environment alone.
    ///
    /// @param home the project, which holds the jar
    /// @param stage which one
    /// @param name of this instance, such as `inference-service-2`
    /// @param log where its output goes
    /// @param address its ports
    /// @param environment the settings that it reads, without its ports
    /// @return the instance, ready to be started
    public static PreparedServer<StageAddress> prepare(
            ProjectHome home,
            Stage stage,
            String name,
            Path log,
            StageAddress address,
            Map<String, String> environment) {
        var settings = new HashMap<>(environment);
        // glibc makes an arena for each of many threads and gives little of it back
        settings.putIfAbsent("MALLOC_ARENA_MAX", "2");
        settings.put("SERVER_PORT", Integer.toString(address.serverPort()));
        settings.put("MANAGEMENT_PORT", Integer.toString(address.managementPort()));
        var launch =
                new ProcessSpec(
                        name,
                        JavaProgram.jar(
                                        UnpackedApplication.of(home.jar(stage.module())),
                                        "-Xms16m",
                                        "-Xmx" + stage.maxHeapMegabytes() + "m",
                                        // a resting service keeps little free heap: by default it
                                        // keeps 40 to 70 %, and collects whenever it loads classes
                                        "-XX:MaxNewSize=12m",
                                        "-XX:MinHeapFreeRatio=15",
                                        "-XX:MaxHeapFreeRatio=40",
                                        "-XX:MetaspaceSize=128m")
                                .command(),
                        settings,
                        home.root(),
                        log,
                        new StageReadiness(address),
                        StopSignal.TERM);
        return new PreparedServer<>(launch, address);
    }
}
