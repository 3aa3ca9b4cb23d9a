package dev.parley.cli.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The standard output: coloured only on a terminal, and never where `NO_COLOR` is set.
public final class Terminal {

    private final PrintStream out;
    private final boolean colours;

    Terminal(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /// The standard output; `./parley` says by the property `parley.tty` whether it is a terminal.
    ///
    /// @param environment may hold `NO_COLOR`
    public static Terminal standard(Map<String, String> environment) {
        var refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                new PrintStream(
                        new java.io.FileOutputStream(java.io.FileDescriptor.out),
                        true,
                        StandardCharsets.UTF_8),
                Boolean.getBoolean("parley.tty") && !refused);
    }

    /// Prints a line.
    ///
    /// @param line the text
    public void printLine(String line) {
        out.println(line);
    }

    /// Prints text without a line break, for a prompt.
    ///
    /// @param text the text
    public void prompt(String text) {
        out.print(text);
        out.flush();
    }

    /// Prints a line that begins with a mark.
    ///
    /// @param mark what kind of line it is
    /// @param text what it says
    public void printStatus(StatusSymbol mark, String text) {
        printLine(colorize(mark, mark.symbol()) + " " + text);
    }

    /// The text in a mark's colour, or as it is.
    ///
    /// @param mark whose colour
    /// @param text what to paint
    public String colorize(StatusSymbol mark, String text) {
        return colours ? "\u001b[" + mark.colour() + "m" + text + "\u001b[0m" : text;
    }
}
