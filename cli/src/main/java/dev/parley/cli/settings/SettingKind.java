package dev.parley.cli.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The form that a setting's value must have.
///
/// @param expectation the form in words, such as `a number from 1 to 200`
/// @param check returns whether a value has it
public record SettingKind(String expectation, Check check) {

    private static final Pattern DURATION =
            Pattern.compile("\\d+(ms|s|m|h|d)|[Pp][0-9A-Za-z.]+", Pattern.CASE_INSENSITIVE);

    private static final Pattern PREFIX_OF_NAMES = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}-");

    /// A test of one value.
    @FunctionalInterface
    public interface Check {

        /// Returns whether the value has the form.
        boolean accepts(String value);
    }

    static SettingKind text() {
        return new SettingKind("a text", value -> true);
    }

    static SettingKind number(int min, int max) {
        return new SettingKind(
                "a number from " + min + " to " + max,
                value -> wholeNumber(value).filter(n -> n >= min && n <= max).isPresent());
    }

    static SettingKind duration() {
        return new SettingKind(
                "a duration such as 30s, 5m or 2h", value -> DURATION.matcher(value).matches());
    }

    static SettingKind oneOf(String... values) {
        return new SettingKind("one of " + String.join(", ", values), List.of(values)::contains);
    }

    static SettingKind url(String... schemes) {
        return new SettingKind(
                "an address that starts with " + String.join(":// or ", schemes) + "://",
                value -> isUrl(value, List.of(schemes)));
    }

    static SettingKind prefix(String prefix) {
        return new SettingKind(
                "an address that starts with " + prefix, value -> value.startsWith(prefix));
    }

    static SettingKind prefixOfNames() {
        return new SettingKind(
                "lower-case letters, digits and dashes that end with a dash, such as staging-",
                value -> PREFIX_OF_NAMES.matcher(value).matches());
    }

    private static Optional<Long> wholeNumber(String value) {
        try {
            return Optional.of(Long.valueOf(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isUrl(String value, List<String> schemes) {
        try {
            var uri = new URI(value);
            return uri.getHost() != null && schemes.contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
