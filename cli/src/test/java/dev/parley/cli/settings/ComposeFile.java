package dev.parley.cli.settings;

import dev.parley.local.project.ProjectHome;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The environment that `docker-compose.yml`, its env files and the image give each container.
///
/// Env files are those of the real platforms: a simulated platform has the simulator's addresses.
///
/// @param root the project's directory
/// @param services the services by name, as the file has them
/// @param image the variables that the image sets
record ComposeFile(Path root, Map<String, Map<String, Object>> services, Set<String> image) {

    private static final Pattern REAL = Pattern.compile("\\$\\{[A-Z_]+:\\+(-real)}");

    static ComposeFile read(ProjectHome home) {
        var root = home.root();
        Map<String, Map<String, Map<String, Object>>> file =
                new Yaml().load(content(root.resolve("docker-compose.yml")));
        return new ComposeFile(
                root,
                Objects.requireNonNull(file.get("services")),
                imageVariables(content(root.resolve("infra/docker/Dockerfile"))));
    }

    /// The variables whose value comes from the environment or `.env` of whoever calls compose.
    Set<String> passedOn(String service) {
        return environment(service).entrySet().stream()
                .filter(variable -> isPassedOn(variable.getKey(), variable.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The variables whose value is the same for everybody.
    Set<String> fixed(String service) {
        var names = new TreeSet<>(environment(service).keySet());
        names.addAll(image);
        names.removeAll(passedOn(service));
        return names;
    }

    String publishedPorts(String service) {
        return String.valueOf(definition(service).get("ports"));
    }

    @SuppressWarnings("unchecked") // the file's shape, as compose defines it
    private Map<String, @Nullable String> environment(String service) {
        var variables = new HashMap<String, @Nullable String>();
        for (var name : (List<String>) definition(service).getOrDefault("env_file", List.of())) {
            content(root.resolve(REAL.matcher(name).replaceAll("$1")))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .forEach(parts -> variables.put(parts[0], parts[1]));
        }
        variables.putAll((Map<String, @Nullable String>) definition(service).get("environment"));
        return variables;
    }

    private Map<String, Object> definition(String service) {
        return Objects.requireNonNull(services.get(service), service);
    }

    private static boolean isPassedOn(String name, @Nullable String value) {
        return value == null || value.contains("${" + name);
    }

    private static Set<String> imageVariables(String dockerfile) {
        return dockerfile
                .lines()
                .filter(line -> line.startsWith("ENV "))
                .flatMap(line -> Pattern.compile("([A-Z_]+)=").matcher(line).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
