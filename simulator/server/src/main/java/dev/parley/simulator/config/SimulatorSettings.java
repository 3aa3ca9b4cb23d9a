package dev.parley.simulator.config;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// The simulator's settings, read from the environment.
///
/// @param address address to listen on
/// @param port port to listen on; 0 for any free one
public record SimulatorSettings(String address, int port) {

    private static final int DEFAULT_PORT = 7400;

    public SimulatorSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "SERVER_PORT must be between 0 and 65535, but was: " + port);
        }
    }

    /// Reads the settings from environment variables.
    ///
    /// @throws IllegalArgumentException with one line that names the variable and the fault
    public static SimulatorSettings from(Map<String, String> environment) {
        return new SimulatorSettings(
                environment.getOrDefault("SERVER_ADDRESS", "127.0.0.1"),
                port(environment.get("SERVER_PORT")));
    }

    private static int port(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT_PORT;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "SERVER_PORT must be a number such as 7400, but was: " + text, notANumber);
        }
    }
}
