package dev.parley.testing.upgrade;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The entry point of `./parley test upgrade`.
final class UpgradeApplication {

    private UpgradeApplication() {}

    /// Runs the upgrade.
    ///
    /// @param args the options
    public static void main(String[] args) {
        var line = new CommandLine(new UpgradeCommand());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        System.exit(line.execute(args));
    }
}
