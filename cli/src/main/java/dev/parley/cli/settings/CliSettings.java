package dev.parley.cli.settings;

import dev.parley.local.application.ExternalSystem;
import dev.parley.local.application.SimulatorAddress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The operator's settings, from the environment or `.env`; the environment wins.
///
/// It never prints a value: some are secrets.
public final class CliSettings {

    private static final String PORT_BASE = "PARLEY_PORT_BASE";
    private static final int DEFAULT_PORT_BASE = 7400;
    private static final String FILE_SUFFIX = "_FILE";
    private static final String MODEL_URL = "OPENAI_BASE_URL";

    private final Map<String, String> file;
    private final Map<String, String> environment;

    /// @param file what `.env` sets
    /// @param environment the process's own
    public CliSettings(EnvFile file, Map<String, String> environment) {
        this.file = file.values();
        this.environment = Map.copyOf(environment);
    }

    /// The value of a setting, or the content of the file in `<NAME>_FILE`, if it is not blank.
    ///
    /// @param name such as `OPENAI_API_KEY`
    public Optional<String> get(String name) {
        return variable(name).or(() -> variable(name + FILE_SUFFIX).flatMap(CliSettings::content));
    }

    /// The path in `<NAME>_FILE`, if the file cannot be read.
    public Optional<String> unreadableFile(String name) {
        return variable(name + FILE_SUFFIX).filter(path -> content(path).isEmpty());
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.getOrDefault(name, file.get(name)))
                .filter(value -> !value.isBlank());
    }

    private static Optional<String> content(String path) {
        try {
            return Optional.of(Files.readString(Path.of(path)).strip())
                    .filter(value -> !value.isEmpty());
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// The names that `.env` sets, and those of the environment that start with `PARLEY_`.
    public SortedSet<String> names() {
        var names = new TreeSet<>(file.keySet());
        environment.keySet().stream()
                .filter(name -> name.startsWith("PARLEY_"))
                .forEach(names::add);
        return names;
    }

    /// The first port of the system.
    ///
    /// @throws IllegalArgumentException when it is not a port
    public int portBase() {
        var wanted = get(PORT_BASE).orElse(Integer.toString(DEFAULT_PORT_BASE));
        try {
            var base = Integer.parseInt(wanted);
            if (base >= 1024 && base <= 65_400) {
                return base;
            }
        } catch (NumberFormatException notANumber) {
            // reported below, with an example
        }
        throw new IllegalArgumentException(
                PORT_BASE
                        + " is '"
                        + wanted
                        + "'; expected a number from 1024 to 65400, such as 7400");
    }

    /// Whether an external system is real, because its secret is set (a model's address is enough).
    public boolean isReal(ExternalSystem system) {
        return get(system.secretName()).isPresent()
                || (system == ExternalSystem.MODEL_API && get(MODEL_URL).isPresent());
    }

    /// The names of the secrets of all real external systems.
    public Set<String> realSystems() {
        return Arrays.stream(ExternalSystem.values())
                .filter(this::isReal)
                .map(ExternalSystem::secretName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The environment that every service receives for the external systems.
    ///
    /// @param simulator replaces the ones that are not real
    public Map<String, String> serviceEnvironment(SimulatorAddress simulator) {
        var settings = new HashMap<>(file);
        settings.putAll(environment);
        settings.keySet().retainAll(file.keySet());
        for (var system : ExternalSystem.values()) {
            if (!isReal(system)) {
                settings.putAll(system.simulatedSettings(simulator));
            }
        }
        if (isReal(ExternalSystem.MODEL_API)
                && get(ExternalSystem.MODEL_API.secretName()).isEmpty()) {
            settings.put(ExternalSystem.MODEL_API.secretName(), "not-needed");
        }
        return Map.copyOf(settings);
    }
}
