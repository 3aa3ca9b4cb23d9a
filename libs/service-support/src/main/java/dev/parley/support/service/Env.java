package dev.parley.support.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The environment that a service reads its settings from, with answers an operator can act on.
///
/// An empty value counts as absent, so that `NAME=` in a file switches a setting off.
public final class Env {

    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d+)(ms|s|m|h|d)");

    private final Map<String, String> values;

    /// Reads from the given values.
    public Env(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /// Reads from the process's environment.
    public static Env ofProcess() {
        return new Env(System.getenv());
    }

    /// A text, if it was given.
    public Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(s -> !s.isEmpty());
    }

    /// A text that must be given.
    ///
    /// @param example a value that would do, for the message
    /// @throws InvalidSettingException when it is missing
    public String required(String name, String example) {
        return optional(name)
                .orElseThrow(() -> new InvalidSettingException(name, "is not set", example));
    }

    /// A text, or what stands for it.
    public String text(String name, String fallback) {
        return optional(name).orElse(fallback);
    }

    /// A secret that must be given.
    ///
    /// @throws InvalidSettingException when it is missing
    public Secret secret(String name, String example) {
        return new Secret(required(name, example));
    }

    /// A whole number within bounds.
    ///
    /// @throws InvalidSettingException when it is not a number or is out of bounds
    public int number(String name, int fallback, int min, int max) {
        var text = optional(name);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            var number = Integer.parseInt(text.get());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the value
        }
        throw new InvalidSettingException(
                name,
                "is '" + text.get() + "', expected a number from " + min + " to " + max,
                Integer.toString(fallback));
    }

    /// An address with scheme and host, without a slash at its end.
    ///
    /// @param fallback its default, also the example in the message
    /// @throws InvalidSettingException when it is not an address or has another scheme
    public URI uri(String name, String fallback, String... schemes) {
        var text = optional(name).orElse(fallback);
        try {
            var uri = new URI(text.replaceAll("/+$", ""));
            if (uri.getHost() != null && Arrays.asList(schemes).contains(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below, with the value
        }
        throw new InvalidSettingException(
                name,
                "is '" + text + "', expected an address that starts with " + List.of(schemes),
                fallback);
    }

    /// A duration such as `250ms`, `30s`, `5m`, `2h`, `1d` or ISO-8601.
    ///
    /// @throws InvalidSettingException when it is not a duration
    public Duration duration(String name, Duration fallback) {
        var text = optional(name);
        return text.isEmpty() ? fallback : parseDuration(name, text.get());
    }

    private static Duration parseDuration(String name, String text) {
        var matcher = SHORT_DURATION.matcher(text);
        try {
            if (!matcher.matches()) {
                return Duration.parse(text);
            }
            var amount = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
            };
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            throw new InvalidSettingException(
                    name, "is '" + text + "', expected a duration", "30s");
        }
    }

    /// A list of words separated by commas.
    public List<String> list(String name, String fallback) {
        return Arrays.stream(text(name, fallback).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
