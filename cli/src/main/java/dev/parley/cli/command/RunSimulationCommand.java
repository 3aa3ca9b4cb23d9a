package dev.parley.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// `simulate`: runs the simulation; the arguments are passed on unchanged.
@Command(
        name = "simulate",
        description =
                "Run decisions under simulated faults: --seeds N [--seed FIRST] [--world NAME]"
                        + " [--mutant NAME].")
final class RunSimulationCommand implements Callable<Integer> {

    private final CommandContext context;

    @Unmatched private List<String> arguments = new ArrayList<>();

    RunSimulationCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        var home = context.workspace().home();
        var simulation = home.root().resolve("testing/simulation/target/simulation.jar");
        if (!Files.exists(simulation)) {
            throw new IllegalStateException(
                    "the simulation is not built; run: mvn -DskipTests package");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", simulation.toString()));
        command.addAll(arguments);
        return ChildCommand.run(Path.of("").toAbsolutePath(), command);
    }
}
