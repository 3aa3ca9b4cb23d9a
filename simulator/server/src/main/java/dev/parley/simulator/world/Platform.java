package dev.parley.simulator.world;

import java.util.Locale;

/// A chat platform that the simulator plays.
public enum Platform {
    DISCORD,
    TELEGRAM;

    /// The platform's name in keys and JSON, such as `discord`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The platform of this name.
    ///
    /// @throws IllegalArgumentException when no platform has this name
    public static Platform of(String name) {
        for (Platform platform : values()) {
            if (platform.key().equals(name)) {
                return platform;
            }
        }
        throw new IllegalArgumentException(
                "platform must be discord or telegram, but was: " + name);
    }
}
