package dev.parley.local.process;

import java.util.List;
import java.util.stream.Stream;

/// Prefixes a command so that it runs in a session of its own, and Ctrl-C in the terminal reaches
/// the parent alone.
///
/// The parent then stops its children in the right order. Neither prefix starts a second process:
/// the command keeps the process id.
public final class NewSession {

    private static final List<String> PREFIX =
            Programs.find("setsid")
                    .map(program -> List.of(program.toString()))
                    .or(() ->
                            Programs.find("perl")
                                    .map(program ->
                                            List.of(
                                                    program.toString(),
                                                    "-MPOSIX",
                                                    "-e",
                                                    "POSIX::setsid(); exec @ARGV",
                                                    "--")))
                    .orElse(List.of());

    private NewSession() {}

    /// The same command, in a session of its own where this machine can do that.
    ///
    /// @param command the program and its arguments
    /// @return the words to start
    public static List<String> wrap(List<String> command) {
        return Stream.concat(PREFIX.stream(), command.stream()).toList();
    }
}
