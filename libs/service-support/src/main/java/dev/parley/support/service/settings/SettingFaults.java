package dev.parley.support.service.settings;

import dev.parley.support.service.Secret;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import org.springframework.core.env.ConfigurableEnvironment;

import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The faults of a start, one line for each environment variable: its value, what was expected, and
/// an example. Secrets and the passwords in addresses are not printed.
final class SettingFaults {

    /// Up to the last `@`: a password that was not encoded may hold any character.
    private static final java.util.regex.Pattern PASSWORD_IN_ADDRESS =
            java.util.regex.Pattern.compile("(://(?:[^/@:\\s]*:)?)\\S*@");

    private static final java.util.regex.Pattern PASSWORD_PARAMETER =
            java.util.regex.Pattern.compile("(?i)((?:password|token|key|secret)=)[^&\\s]*");

    private final ConfigurableEnvironment environment;
    private final VariableNames variables;
    private final Map<String, String> lines = new LinkedHashMap<>();

    SettingFaults(ConfigurableEnvironment environment) {
        this.environment = environment;
        this.variables = new VariableNames(environment);
    }

    /// One line for each fault.
    List<String> lines() {
        return List.copyOf(lines.values());
    }

    /// Adds a fault that a settings record has described itself.
    void add(InvalidSettingException fault) {
        lines.putIfAbsent(fault.name(), String.valueOf(fault.getMessage()));
    }

    /// Adds a fault of a record's component.
    ///
    /// @param component its name, in camel case or with dashes
    void add(Class<?> type, String prefix, String component) {
        var property = prefix + "." + dashed(component);
        var declared =
                Arrays.stream(type.getRecordComponents())
                        .filter(each -> dashed(each.getName()).equals(dashed(component)))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(type + " has no component " + component));
        add(
                new InvalidSettingException(
                        variables.of(property),
                        problem(declared, text(property)),
                        example(declared, property)));
    }

    /// Whether the text of a duration is a bare number, which Spring reads as milliseconds.
    boolean isWithoutUnit(String property) {
        return text(property).matches("[+-]?\\d+");
    }

    private String text(String property) {
        return environment.getProperty(property, "");
    }

    private static String problem(RecordComponent component, String text) {
        if (text.isBlank()) {
            return "is not set";
        }
        if (component.getType() == Secret.class) {
            return "is not valid";
        }
        return "is '" + masked(text) + "', expected " + expected(component);
    }

    static String masked(String text) {
        var address = PASSWORD_IN_ADDRESS.matcher(text).replaceAll("$1***@");
        return PASSWORD_PARAMETER.matcher(address).replaceAll("$1***");
    }

    private static String expected(RecordComponent component) {
        var type = component.getType();
        var scheme = component.getAccessor().getAnnotation(UriScheme.class);
        if (scheme != null) {
            return "an address that starts with " + List.of(scheme.value());
        }
        var least = component.getAccessor().getAnnotation(Min.class);
        var most = component.getAccessor().getAnnotation(Max.class);
        if (least != null && most != null) {
            return "a number from " + least.value() + " to " + most.value();
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(each -> dashed(each.toString().toLowerCase(Locale.ROOT)))
                            .toList();
        }
        if (type == Duration.class) {
            return "a duration above zero such as 30s, 5m or 2h";
        }
        var pattern = component.getAccessor().getAnnotation(Pattern.class);
        if (pattern != null) {
            return pattern.message();
        }
        if (type == InetAddress.class) {
            return "the name or address of a network interface";
        }
        return type == URI.class ? "an address" : "another value";
    }

    private String example(RecordComponent component, String property) {
        var example = component.getAnnotation(Example.class);
        return example == null ? variables.defaultOf(property) : example.value();
    }

    private static String dashed(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
