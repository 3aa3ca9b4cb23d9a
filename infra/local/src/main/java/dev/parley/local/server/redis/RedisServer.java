package dev.parley.local.server.redis;

import dev.parley.local.process.ProcessSpec;
import dev.parley.local.process.StopSignal;
import dev.parley.local.process.TcpReadiness;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.PreparedServer;

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
    public static PreparedServer<RedisAddress> prepare(ProjectHome home, Path directory, int port) {
        var absolute = directory.toAbsolutePath();
        var command =
                List.of(
                        RedisBinary.unpack(home.unpackedBinaries()).toString(),
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        absolute.toString(),
                        "--save",
                        "60 1");
        var launch =
                new ProcessSpec(
                        "redis",
                        command,
                        Map.of(),
                        absolute,
                        absolute.resolve("redis.log"),
                        new TcpReadiness(port, ascii("PING\r\n"), ascii("+PONG")),
                        StopSignal.TERM);
        return new PreparedServer<>(launch, address(port));
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
