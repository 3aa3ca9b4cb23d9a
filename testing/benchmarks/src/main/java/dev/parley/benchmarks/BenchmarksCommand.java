package dev.parley.benchmarks;

import dev.parley.benchmarks.burst.BurstCommand;
import dev.parley.benchmarks.discord.DiscordCommand;
import dev.parley.benchmarks.inflight.InflightCommand;
import dev.parley.benchmarks.pipeline.PipelineCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/// The word `./parley bench` with the benches that may follow it.
@Command(
        name = "./parley bench",
        description = "Measures one figure beside its floor or its peer, in the same run.",
        sortOptions = false,
        synopsisSubcommandLabel = "BENCH",
        subcommands = {
            PipelineCommand.class,
            InflightCommand.class,
            BurstCommand.class,
            DiscordCommand.class,
            CommandLine.HelpCommand.class
        })
final class BenchmarksCommand {

    private BenchmarksCommand() {}

    /// Runs one command line.
    ///
    /// @param args the words
    /// @return the exit code: 0 a valid run, 1 an invalid one or none, 2 not understood
    static int run(String... args) {
        var line = new CommandLine(new BenchmarksCommand());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("the bench did not run: " + failure.getMessage());
            if (System.getenv("PARLEY_DEBUG") != null) {
                failure.printStackTrace(command.getErr());
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
        if (args.length == 0) {
            line.usage(System.out);
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(args);
    }
}
