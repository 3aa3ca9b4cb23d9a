package dev.parley.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// `test`: every test of the project, as the build runs them.
@Command(name = "test", description = "Run every test: mvn verify.")
final class TestCommand implements Callable<Integer> {

    private final CommandContext context;

    @Unmatched private List<String> arguments = new ArrayList<>();

    TestCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        var command = new ArrayList<>(List.of("mvn", "verify"));
        command.addAll(arguments);
        return ChildCommand.run(context.workspace().home().root(), command);
    }
}
