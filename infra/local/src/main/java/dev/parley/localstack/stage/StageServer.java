package dev.parley.localstack.stage;

import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.process.JavaProgram;
import dev.parley.localstack.process.Launch;
import dev.parley.localstack.process.StopSignal;
import dev.parley.localstack.server.Prepared;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// An instance of a stage, from its packaged jar.
public final class StageServer {

    private StageServer() {}

    /// Says how an instance is started; it finds its neighbours by the environment alone.
    ///
    /// @param home the project, which holds the jar
    /// @param stage which one
    /// @param name of this instance, such as `inference-service-2`
    /// @param log where its output goes
    /// @param address its ports
    /// @param environment the settings that it reads, without its ports
    /// @return the instance, ready to be started
    public static Prepared<StageAddress> prepare(
            ProjectHome home,
            Stage stage,
            String name,
            Path log,
            StageAddress address,
            Map<String, String> environment) {
        var settings = new HashMap<>(environment);
        // glibc makes an arena for each of many threads and gives little of it back
        settings.putIfAbsent("MALLOC_ARENA_MAX", "2");
        settings.put("SERVER_PORT", Integer.toString(address.server()));
        settings.put("MANAGEMENT_PORT", Integer.toString(address.management()));
        var launch =
                new Launch(
                        name,
                        JavaProgram.jar(
                                        UnpackedApplication.of(home.jar(stage.module())),
                                        "-Xms16m",
                                        "-XX:MaxNewSize=" + stage.youngMegabytes() + "m",
                                        "-Xmx" + stage.heapMegabytes() + "m")
                                .command(),
                        settings,
                        home.root(),
                        log,
                        new StageReadiness(address),
                        StopSignal.TERM);
        return new Prepared<>(launch, address);
    }
}
