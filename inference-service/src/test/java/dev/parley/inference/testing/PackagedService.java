package dev.parley.inference.testing;

import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.server.LocalServer;
import dev.parley.localstack.stage.Stage;
import dev.parley.localstack.stage.StageAddress;
import dev.parley.localstack.stage.StageServer;
import dev.parley.localstack.testing.TestStack;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The service from its packaged jar, as a process with the heap that it has in production.
public final class PackagedService {

    private PackagedService() {}

    /// Starts it on a database of its own and waits until it can take work.
    ///
    /// @param provider base URL of the models' API
    /// @param name of the log under `target`
    public static LocalServer<StageAddress> start(
            Map<String, String> environment, URI provider, String name) {
        var settings = new HashMap<>(environment);
        var database = TestStack.freshDatabase();
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
