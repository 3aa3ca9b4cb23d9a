package dev.parley.localstack.stage;

import dev.parley.localstack.process.FreePorts;

import java.net.URI;

/// Where an instance of a stage is reached on loopback; a port of 0 becomes any free one.
///
/// @param server its own port: health, later webhooks
/// @param management the actuator's port
public record StageAddress(int server, int management) {

    /// Puts a free port in the place of each 0.
    public StageAddress {
        server = FreePorts.orAny(server);
        management = FreePorts.orAny(management);
    }

    /// Free ports for both.
    public static StageAddress free() {
        return new StageAddress(0, 0);
    }

    /// The health that people read: each neighbour, and why it is not well.
    public URI health() {
        return URI.create("http://127.0.0.1:" + server + "/health");
    }

    /// Whether the instance can take work.
    public URI readiness() {
        return actuator("/health/readiness");
    }

    /// The instance's figures.
    public URI metrics() {
        return actuator("/prometheus");
    }

    private URI actuator(String path) {
        return URI.create("http://127.0.0.1:" + management + "/actuator" + path);
    }
}
