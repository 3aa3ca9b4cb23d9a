package dev.parley.support.service.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The environment variables that the configuration files refer to as `${NAME}` or
/// `${NAME:default}`.
final class VariableNames {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(?::([^}]*))?}");

    private final ConfigurableEnvironment environment;

    VariableNames(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /// The names of all of them.
    Set<String> all() {
        var names = new LinkedHashSet<String>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof OriginTrackedMapPropertySource file) {
                for (var property : file.getPropertyNames()) {
                    PLACEHOLDER
                            .matcher(String.valueOf(file.getProperty(property)))
                            .results()
                            .forEach(found -> names.add(found.group(1)));
                }
            }
        }
        return names;
    }

    /// The variable behind a property; the property itself where no variable sets it.
    String of(String property) {
        var found = placeholder(property);
        return found == null ? property : found.group(1);
    }

    /// The default of a property; empty where it has none.
    String defaultOf(String property) {
        var found = placeholder(property);
        return found == null || found.group(2) == null ? "" : found.group(2);
    }

    private @Nullable MatchResult placeholder(String property) {
        for (var source : environment.getPropertySources()) {
            if (source instanceof OriginTrackedMapPropertySource file
                    && file.getProperty(property) != null) {
                var matcher = PLACEHOLDER.matcher(String.valueOf(file.getProperty(property)));
                if (matcher.find()) {
                    return matcher.toMatchResult();
                }
            }
        }
        return null;
    }
}
