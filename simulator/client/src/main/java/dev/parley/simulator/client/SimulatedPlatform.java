package dev.parley.simulator.client;

import java.util.Locale;

/// A chat platform of the simulator.
public enum SimulatedPlatform {
    DISCORD,
    TELEGRAM;

    /// The platform's name in JSON and in place keys, such as `discord`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
