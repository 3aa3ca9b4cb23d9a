package dev.parley.benchmarks;

import dev.parley.benchmarks.burst.BurstCommand;
import dev.parley.benchmarks.discord.DiscordCommand;
import dev.parley.benchmarks.inflight.InflightCommand;
import dev.parley.benchmarks.pipeline.PipelineCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/// The `./parley bench` command; each benchmark is a subcommand.
@Command(
        name = "./parley bench",
        description = "Measures one figure and its floor or peer in the same run.",
        sortOptions = false,
        synopsisSubcommandLabel = "BENCHMARK",
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
    /// @param args the command-line arguments
    /// @return exit code: 0 valid run, 1 invalid or failed run, 2 usage error
    static int run(String... args) {
        var line = new CommandLine(new BenchmarksCommand());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("the benchmark failed: " + failure.getMessage());
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
