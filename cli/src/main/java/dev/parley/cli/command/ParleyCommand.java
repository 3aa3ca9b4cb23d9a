package dev.parley.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/// The word `./parley` itself, with all words that may follow it.
@Command(
        name = "./parley",
        description = "Chat with an AI on Discord and Telegram; the whole system on this machine.",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND")
public final class ParleyCommand {

    private ParleyCommand() {}

    /// Runs one command line.
    ///
    /// @param desk what the commands have at hand
    /// @param args the words
    /// @return the exit code: 0 done, 1 did not work, 2 not understood
    public static int run(CommandContext desk, String... args) {
        var line =
                new CommandLine(new ParleyCommand())
                        .addSubcommand(new UpCommand(desk))
                        .addSubcommand(new DownCommand(desk))
                        .addSubcommand(new StatusCommand(desk))
                        .addSubcommand(new LogsCommand(desk))
                        .addSubcommand(new ChatCommand(desk))
                        .addSubcommand(new ScaleCommand(desk))
                        .addSubcommand(new DoctorCommand(desk))
                        .addSubcommand(new ResetCommand(desk))
                        .addSubcommand(new TestCommand(desk))
                        .addSubcommand(new RunBenchmarksCommand(desk))
                        .addSubcommand("help", new CommandLine.HelpCommand());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setExecutionExceptionHandler(new ExecutionErrorHandler(desk.terminal()));
        line.setUsageHelpAutoWidth(true);
        if (args.length == 0) {
            line.usage(System.out);
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(args);
    }
}
