package dev.parley.support.service.settings;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The environment variables of a service: an empty one is absent, and one that `application.yml`
/// names may be read from the file in `<NAME>_FILE`.
final class EnvironmentVariables {

    private static final String SOURCE =
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    private static final String SUFFIX = "_FILE";

    private final ConfigurableEnvironment environment;
    private final SettingFaults faults;

    EnvironmentVariables(ConfigurableEnvironment environment, SettingFaults faults) {
        this.environment = environment;
        this.faults = faults;
    }

    /// Replaces the variables of the environment by the resolved ones.
    void resolve() {
        if (!(environment.getPropertySources().get(SOURCE)
                instanceof SystemEnvironmentPropertySource source)) {
            return;
        }
        var variables = new HashMap<String, Object>();
        source.getSource()
                .forEach((name, value) -> {
                    if (!value.toString().isBlank()) {
                        variables.put(name, value.toString().strip());
                    }
                });
        for (var name : new VariableNames(environment).all()) {
            var file = variables.get(name + SUFFIX);
            if (file != null) {
                read(name, file.toString(), variables);
            }
        }
        environment
                .getPropertySources()
                .replace(SOURCE, new SystemEnvironmentPropertySource(SOURCE, variables));
    }

    private void read(String name, String file, Map<String, Object> variables) {
        if (variables.containsKey(name)) {
            faults.add(
                    new InvalidSettingException(
                            name,
                            "and %s are both set, expected one of them".formatted(name + SUFFIX),
                            "<one value>"));
            return;
        }
        try {
            variables.put(name, Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            faults.add(
                    new InvalidSettingException(
                            name + SUFFIX,
                            "is '%s', which cannot be read".formatted(file),
                            "/run/secrets/" + name));
        }
    }
}
