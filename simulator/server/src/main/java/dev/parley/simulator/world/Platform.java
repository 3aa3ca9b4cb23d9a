package dev.parley.simulator.world;

import java.util.Locale;

/// A simulated chat platform.
public enum Platform {
    DISCORD,
    TELEGRAM;

    /// The platform's name in keys and JSON, such as `discord`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Finds a platform by its name.
    ///
    /// @throws IllegalArgumentException when the name is unknown
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
