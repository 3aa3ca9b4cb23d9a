package dev.parley.discord.settings;

import dev.parley.discord.model.DiscordError.Invalid;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Source of settings that the code does not set: environment variables first, then secret files.
///
/// An empty variable counts as absent, so `NAME=` unsets one; `NAME_FILE` names a file with the
/// value. Then each directory of secrets is searched for a file named like the variable, in upper
/// or lower case, as containers mount them.
///
/// @param variables by name
/// @param directories directories of secrets; the first one takes precedence
public record Environment(Map<String, String> variables, List<Path> directories) {

    private static final Path SECRETS_DIRECTORY = Path.of("/run/secrets");
    private static final String FILE_SUFFIX = "_FILE";

    public Environment {
        variables = Map.copyOf(variables);
        directories = List.copyOf(directories);
    }

    /// Returns this process' variables and the secrets in `/run/secrets`.
    public static Environment ofProcess() {
        return new Environment(System.getenv(), List.of(SECRETS_DIRECTORY));
    }

    /// Returns this environment with one more directory of secrets, after those it has.
    public Environment withSecretsIn(Path directory) {
        var more = Stream.concat(directories.stream(), Stream.of(directory)).toList();
        return new Environment(variables, more);
    }

    /// Finds a value, without surrounding whitespace; null when there is none.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming a file that is empty or unreadable
    @Nullable String find(String name) {
        var value = variable(name);
        if (value != null) {
            return value;
        }
        var file = variable(name + FILE_SUFFIX);
        return file != null ? read(name + FILE_SUFFIX, Path.of(file)) : inDirectories(name);
    }

    private @Nullable String variable(String name) {
        var value = variables.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    private @Nullable String inDirectories(String name) {
        return directories.stream()
                .flatMap(directory ->
                        Stream.of(name, name.toLowerCase(Locale.ROOT)).map(directory::resolve))
                .filter(Files::exists)
                .findFirst()
                .map(file -> read(name, file))
                .orElse(null);
    }

    private static String read(String name, Path file) {
        var text = "";
        try {
            text = Files.readString(file).strip();
        } catch (IOException e) {
            Invalid.unless(
                    false,
                    name,
                    "'%s', which cannot be read (%s)".formatted(file, e.getClass().getSimpleName()),
                    "a readable file with only the value in it");
        }
        Invalid.unless(
                !text.isEmpty(),
                name,
                "'" + file + "', which is empty",
                "a file with only the value in it");
        return text;
    }

    /// Shows names and directories only; values may be secrets.
    @Override
    public String toString() {
        return "Environment[variables=%s, directories=%s]"
                .formatted(variables.keySet(), directories);
    }
}
