package dev.parley.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// `soak`: runs the soak, which mounts small disks to fill them up; the arguments are passed on
/// unchanged.
@Command(
        name = "soak",
        description =
                "Run the whole system under traffic and real faults, and judge it: --seed N"
                        + " --minutes M.")
final class RunSoakCommand implements Callable<Integer> {

    private final CommandContext context;

    @Unmatched private List<String> arguments = new ArrayList<>();

    RunSoakCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        var home = context.workspace().home();
        var soak = home.root().resolve("testing/soak/target/soak.jar");
        if (!Files.exists(soak)) {
            throw new IllegalStateException("the soak is not built; run: mvn -DskipTests package");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", soak.toString()));
        command.addAll(arguments);
        return ChildCommand.run(Path.of("").toAbsolutePath(), new MountingCommand().of(command));
    }
}
