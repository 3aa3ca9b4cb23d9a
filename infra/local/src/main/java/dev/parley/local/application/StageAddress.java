package dev.parley.local.application;

import dev.parley.local.process.FreePorts;

import java.net.URI;

/// The ports of a stage's instance on loopback; 0 becomes any free port.
///
/// @param serverPort its own port: health, later webhooks
/// @param managementPort the actuator's port
public record StageAddress(int serverPort, int managementPort) {

    /// Puts a free port in the place of each 0.
    public StageAddress {
        serverPort = FreePorts.orAny(serverPort);
        managementPort = FreePorts.orAny(managementPort);
    }

    /// Free ports for both.
    public static StageAddress free() {
        return new StageAddress(0, 0);
    }

    /// The health page: each dependency, and the reason when it is unhealthy.
    public URI health() {
        return URI.create("http://127.0.0.1:" + serverPort + "/health");
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
        return URI.create("http://127.0.0.1:" + managementPort + "/actuator" + path);
    }
}
