package dev.parley.failpoints;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Options of the agent in one service process.
///
/// @param control directory of the orders of this process
/// @param mutant the rule that the service breaks, if any
public record AgentOptions(Path control, Optional<Mutant> mutant) {

    private static final String SEPARATOR = "::";

    /// Parses the options behind `-javaagent:<jar>=`.
    ///
    /// @throws IllegalArgumentException if they are missing or the mutant is unknown
    public static AgentOptions parse(@Nullable String options) {
        if (options == null || options.isBlank()) {
            throw new IllegalArgumentException(
                    "the agent needs its control directory: -javaagent:<jar>=<directory>");
        }
        var separator = options.indexOf(SEPARATOR);
        return separator < 0
                ? new AgentOptions(Path.of(options), Optional.empty())
                : new AgentOptions(
                        Path.of(options.substring(0, separator)),
                        Optional.of(mutant(options.substring(separator + SEPARATOR.length()))));
    }

    private static Mutant mutant(String key) {
        return Mutant.ofKey(key)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "mutants are "
                                        + Arrays.stream(Mutant.values()).map(Mutant::key).toList()
                                        + ", not "
                                        + key));
    }

    /// The argument of a JVM that loads the agent with these options.
    ///
    /// @param agentJar the packaged agent
    public String jvmArgument(Path agentJar) {
        return "-javaagent:"
                + agentJar.toAbsolutePath()
                + "="
                + control.toAbsolutePath()
                + mutant.map(rule -> SEPARATOR + rule.key()).orElse("");
    }
}
