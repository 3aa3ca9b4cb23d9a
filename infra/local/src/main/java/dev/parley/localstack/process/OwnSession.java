package dev.parley.localstack.process;

import java.util.List;
import java.util.stream.Stream;

/// The words before a command that give it a session of its own, so that Ctrl-C in the terminal
/// reaches the parent alone.
///
/// The parent then stops its children in the right order. Neither word starts a second process: the
/// command keeps the process id.
public final class OwnSession {

    private static final List<String> WORDS =
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

    private OwnSession() {}

    /// The same command, in a session of its own where this machine can do that.
    ///
    /// @param command the program and its arguments
    /// @return the words to start
    public static List<String> of(List<String> command) {
        return Stream.concat(WORDS.stream(), command.stream()).toList();
    }
}
