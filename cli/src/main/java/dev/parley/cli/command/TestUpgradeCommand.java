package dev.parley.cli.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// `test upgrade`: the services of an older commit and of this build side by side, under load.
@Command(
        name = "upgrade",
        description =
                "Replace the services of an older commit by those of this build, stage by stage"
                        + " under load, and go back: nothing is lost or answered twice.")
final class TestUpgradeCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(
            names = "--from",
            paramLabel = "COMMIT",
            description =
                    "The older commit (default: the last release before this commit, else the"
                            + " commit before it).")
    private @Nullable String from;

    TestUpgradeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        var root = context.workspace().home().root();
        var upgrade = root.resolve("testing/upgrade/target/upgrade.jar");
        if (!Files.exists(upgrade)) {
            throw new IllegalStateException(
                    "the upgrade is not built; run: mvn -DskipTests package");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dparley.home=" + root, "-jar", upgrade.toString()));
        if (from != null) {
            command.addAll(List.of("--from", from));
        }
        return ChildCommand.run(root, command);
    }
}
