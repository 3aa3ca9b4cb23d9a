package dev.parley.cli.command;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// `completion`: prints a script that completes commands and options in a shell.
@Command(
        name = "completion",
        description = {
            "Print a shell completion script. In bash or zsh:",
            "  source <(./parley completion bash)"
        })
final class CompletionCommand implements Callable<Integer> {

    private final CommandContext context;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "bash (zsh reads the same script).")
    private String shell = "bash";

    CompletionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!shell.equals("bash")) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "'" + shell + "' is not supported; expected bash");
        }
        context.terminal().printLine(AutoComplete.bash("parley", spec.root().commandLine()));
        return 0;
    }
}
