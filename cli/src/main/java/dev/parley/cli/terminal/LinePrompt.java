package dev.parley.cli.terminal;

import java.io.Console;
import java.util.Optional;

/// Reads lines from a person at an interactive terminal.
public final class LinePrompt {

    private final Console console;

    private LinePrompt(Console console) {
        this.console = console;
    }

    /// The prompt, or empty when input or output is not a terminal.
    public static Optional<LinePrompt> find() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(LinePrompt::new);
    }

    /// Reads a line, with the usual keys for editing it.
    ///
    /// @param prompt printed before it
    /// @return the line, or nothing at its end (Ctrl-D)
    public Optional<String> readLine(String prompt) {
        return Optional.ofNullable(console.readLine("%s", prompt));
    }
}
