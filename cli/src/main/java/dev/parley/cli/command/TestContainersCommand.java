package dev.parley.cli.command;

import picocli.CommandLine.Command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `test containers`: the whole system by `docker-compose.yml`, checked from outside.
@Command(
        name = "containers",
        description =
                "Start the system by docker-compose.yml, chat, scale, kill, restart and stop it;"
                        + " on the Docker engine here, or as root on one of its own.")
final class TestContainersCommand implements Callable<Integer> {

    private final CommandContext context;

    TestContainersCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        var root = context.workspace().home().root();
        return ChildCommand.run(
                root,
                List.of(root.resolve("testing/containers/run.sh").toString()),
                Map.of("JAVA_25_HOME", System.getProperty("java.home")));
    }
}
