package dev.parley.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/// The command `./parley` with all its subcommands.
@Command(
        name = "./parley",
        description = "Chat with an AI on Discord and Telegram; the whole system on this machine.",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done; for status: everything is ready",
            "1:failed, or not everything is ready; the reason is printed",
            "2:the command line was not understood",
            "3:for status: Parley is not running"
        })
public final class ParleyCommand {

    private ParleyCommand() {}

    /// Runs one command line.
    ///
    /// @param context terminal, workspace and settings for the commands
    /// @param args the arguments
    /// @return the exit code, as `--help` lists them
    public static int run(CommandContext context, String... args) {
        var line = commandLine(context);
        if (args.length == 0) {
            line.usage(System.out);
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(args);
    }

    static CommandLine commandLine(CommandContext context) {
        var line =
                new CommandLine(new ParleyCommand())
                        .addSubcommand(new UpCommand(context))
                        .addSubcommand(new DownCommand(context))
                        .addSubcommand(new StatusCommand(context))
                        .addSubcommand(new LogsCommand(context))
                        .addSubcommand(new ChatCommand(context))
                        .addSubcommand(new ScaleCommand(context))
                        .addSubcommand(new DoctorCommand(context))
                        .addSubcommand(new ResetCommand(context))
                        .addSubcommand(
                                new CommandLine(new TestCommand(context))
                                        .addSubcommand(new TestContainersCommand(context))
                                        .addSubcommand(new TestUpgradeCommand(context)))
                        .addSubcommand(new RunBenchmarksCommand(context))
                        .addSubcommand(new RunSimulationCommand(context))
                        .addSubcommand(new RunSoakCommand(context))
                        .addSubcommand(new FormatCommand(context))
                        .addSubcommand(new CompletionCommand(context))
                        .addSubcommand("help", new CommandLine.HelpCommand());
        addStandardOptions(line);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setExecutionExceptionHandler(new ExecutionErrorHandler(context.terminal()));
        line.setParameterExceptionHandler(new UsageErrorHandler(context.terminal()));
        line.setUsageHelpAutoWidth(true);
        return line;
    }

    /// `--help`, `-h` and `--version` at every level; benchmarks, simulation and soak answer
    /// `--help` themselves.
    private static void addStandardOptions(CommandLine line) {
        var command = line.getCommand();
        if (!(command instanceof RunBenchmarksCommand)
                && !(command instanceof RunSimulationCommand)
                && !(command instanceof RunSoakCommand)
                && !(command instanceof CommandLine.HelpCommand)) {
            line.getCommandSpec()
                    .mixinStandardHelpOptions(true)
                    .versionProvider(new VersionProvider());
        }
        line.getSubcommands().values().forEach(ParleyCommand::addStandardOptions);
    }
}
