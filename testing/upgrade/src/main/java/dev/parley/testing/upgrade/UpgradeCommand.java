package dev.parley.testing.upgrade;

import dev.parley.local.project.ProjectHome;
import dev.parley.testing.upgrade.release.CommitBuild;
import dev.parley.testing.upgrade.release.Release;
import dev.parley.testing.upgrade.release.Repository;
import dev.parley.testing.upgrade.system.MixedSystem;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// The `./parley test upgrade` command.
@Command(
        name = "./parley test upgrade",
        mixinStandardHelpOptions = true,
        description =
                "Replaces the services of an older commit by those of this build under load, stage"
                        + " by stage, and goes back; both run side by side meanwhile. Ends with 1"
                        + " when a message is lost, answered twice or out of order.")
final class UpgradeCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "COMMIT",
            description =
                    "the older commit (default: the last release before this commit, else the"
                            + " commit before it)")
    private @Nullable String from;

    @Override
    public Integer call() {
        var home = ProjectHome.find();
        var repository = new Repository(home.root());
        var commit =
                from == null
                        ? repository.previousRelease().orElseGet(() -> repository.commit("HEAD~1"))
                        : repository.commit(from);
        System.out.println("· from " + repository.title(commit));
        var directory = home.root().resolve(".parley/upgrade");
        var older = new CommitBuild(home, directory, System.out::println).of(commit);
        try (var system = MixedSystem.start(home, directory.resolve("logs"), older)) {
            var result =
                    new RollingUpgrade(system, System.out::println)
                            .thereAndBack(older, new Release("new", home));
            System.out.println(result);
            return result.isKept() ? 0 : 1;
        }
    }
}
