package dev.parley.simulator.client;

import java.util.Locale;

/// A disturbance of the simulated Discord's gateway connections.
public enum GatewayDisturbance {
    /// Every client is asked to reconnect and resume.
    RECONNECT,
    /// Every session ends; clients have to identify again.
    INVALID_SESSION,
    /// Every socket breaks; clients can resume.
    DROP;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
