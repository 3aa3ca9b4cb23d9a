package dev.parley.localstack.server;

import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.process.ConversationReadiness;
import dev.parley.localstack.process.Launch;
import dev.parley.localstack.process.StopSignal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A real Redis on loopback.
public final class RedisServer {

    private RedisServer() {}

    /// Unpacks the server's program.
    ///
    /// @param home the project, which keeps the unpacked program
    /// @param directory where data and log are kept
    /// @param port for clients
    /// @return the server, ready to be started
    public static Prepared<RedisAddress> prepare(ProjectHome home, Path directory, int port) {
        var absolute = directory.toAbsolutePath();
        var command =
                List.of(
                        RedisProgram.unpack(home.binaries()).toString(),
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        absolute.toString(),
                        "--save",
                        "60 1");
        var launch =
                new Launch(
                        "redis",
                        command,
                        Map.of(),
                        absolute,
                        absolute.resolve("redis.log"),
                        new ConversationReadiness(port, ascii("PING\r\n"), ascii("+PONG")),
                        StopSignal.TERM);
        return new Prepared<>(launch, address(port));
    }

    /// How a server on this port is reached.
    ///
    /// @param port on loopback
    public static RedisAddress address(int port) {
        return new RedisAddress("redis://127.0.0.1:" + port);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
