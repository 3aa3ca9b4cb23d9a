package dev.parley.cli.terminal;

import java.io.Console;
import java.util.Optional;

/// A person who can be asked for a line.
public final class LinePrompt {

    private final Console console;

    private LinePrompt(Console console) {
        this.console = console;
    }

    /// The person at the terminal, or nobody when input or output is no terminal.
    public static Optional<LinePrompt> find() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(LinePrompt::new);
    }

    /// Asks for a line, with the usual keys for editing it.
    ///
    /// @param prompt printed before it
    /// @return the line, or nothing at its end (Ctrl-D)
    public Optional<String> readLine(String prompt) {
        return Optional.ofNullable(console.readLine("%s", prompt));
    }
}
