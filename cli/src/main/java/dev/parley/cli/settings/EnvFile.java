package dev.parley.cli.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The file `.env`: a name and a value per line, as a shell would write them.
///
/// @param values what it sets
/// @param errors the malformed lines; they never quote a value, which may be a secret
public record EnvFile(Map<String, String> values, List<SyntaxError> errors) {

    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)");
    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1\\s*(?:#.*)?");

    /// A line that is not an assignment.
    ///
    /// @param line its number, from 1
    /// @param reason what is wrong with it
    public record SyntaxError(int line, String reason) {}

    public EnvFile {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    /// Reads a file; a missing one sets nothing.
    ///
    /// @param file where
    public static EnvFile read(Path file) {
        try {
            return Files.exists(file) ? parse(Files.readString(file)) : parse("");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// Reads the text of such a file.
    ///
    /// @param text its lines
    public static EnvFile parse(String text) {
        var values = new LinkedHashMap<String, String>();
        var mistakes = new ArrayList<SyntaxError>();
        var lines = text.lines().map(String::strip).toList();
        for (int index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            var assignment = ASSIGNMENT.matcher(line);
            if (!assignment.matches()) {
                mistakes.add(new SyntaxError(index + 1, "expected NAME=value"));
            } else {
                accept(assignment, index + 1, values, mistakes);
            }
        }
        return new EnvFile(values, mistakes);
    }

    private static void accept(
            Matcher assignment, int line, Map<String, String> values, List<SyntaxError> mistakes) {
        var raw = assignment.group(2).strip();
        var quoted = QUOTED.matcher(raw);
        if (quoted.matches()) {
            values.put(assignment.group(1), quoted.group(2));
        } else if (raw.startsWith("\"") || raw.startsWith("'")) {
            mistakes.add(
                    new SyntaxError(line, assignment.group(1) + " has a quote that is not closed"));
        } else {
            values.put(assignment.group(1), raw.replaceFirst("(^|\\s+)#.*$", ""));
        }
    }
}
