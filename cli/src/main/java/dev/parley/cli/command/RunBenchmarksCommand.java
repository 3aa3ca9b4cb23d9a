package dev.parley.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// `bench`: runs a benchmark; the arguments are passed on unchanged.
@Command(
        name = "bench",
        description =
                "Run a benchmark: pipeline, inflight, burst, discord; each takes --json FILE.")
final class RunBenchmarksCommand implements Callable<Integer> {

    private final CommandContext context;

    @Unmatched private List<String> arguments = new ArrayList<>();

    RunBenchmarksCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        var home = context.workspace().home();
        var benchmarks = home.root().resolve("testing/benchmarks/target/benchmarks.jar");
        if (!Files.exists(benchmarks)) {
            throw new IllegalStateException(
                    "the benchmarks are not built; run: mvn -DskipTests package");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dparley.home=" + home.root());
        command.addAll(List.of("-jar", benchmarks.toString()));
        command.addAll(arguments);
        return ChildCommand.run(Path.of("").toAbsolutePath(), command);
    }
}
