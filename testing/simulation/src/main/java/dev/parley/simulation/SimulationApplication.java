package dev.parley.simulation;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The entry point of `./parley simulate`.
final class SimulationApplication {

    private SimulationApplication() {}

    /// Runs the seeds.
    ///
    /// @param args the options
    public static void main(String[] args) {
        SeedSweep.useOneCarrier();
        var line = new CommandLine(new SimulateCommand());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        System.exit(line.execute(args));
    }
}
