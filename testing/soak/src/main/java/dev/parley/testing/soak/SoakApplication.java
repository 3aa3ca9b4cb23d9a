package dev.parley.testing.soak;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The entry point of `./parley soak`.
final class SoakApplication {

    private SoakApplication() {}

    /// Runs the soak.
    ///
    /// @param args the options
    public static void main(String[] args) {
        var line = new CommandLine(new SoakCommand());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        System.exit(line.execute(args));
    }
}
