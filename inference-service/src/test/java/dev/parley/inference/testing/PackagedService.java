package dev.parley.inference.testing;

import dev.parley.local.application.Stage;
import dev.parley.local.application.StageAddress;
import dev.parley.local.application.StageServer;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.testing.servers.TestServers;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Launcher of the packaged jar as a process with the production heap size.
public final class PackagedService {

    private PackagedService() {}

    /// Starts the service on a new database and waits until it is ready.
    ///
    /// @param provider base URL of the models' API
    /// @param name of the log under `target`
    public static LocalServer<StageAddress> start(
            Map<String, String> environment, URI provider, String name) {
        var settings = new HashMap<>(environment);
        var database = TestServers.freshDatabase();
        settings.put("DATABASE_URL", database.url());
        settings.put("DATABASE_USER", database.user());
        settings.put("DATABASE_PASSWORD", database.password());
        settings.put("OPENAI_API_KEY", "sim-openai-key");
        settings.put("OPENAI_BASE_URL", provider.toString());
        return LocalServer.start(
                StageServer.prepare(
                        ProjectHome.find(),
                        Stage.INFERENCE_SERVICE,
                        "inference-service-" + name,
                        Path.of("target", name + ".log").toAbsolutePath(),
                        StageAddress.free(),
                        settings));
    }
}
