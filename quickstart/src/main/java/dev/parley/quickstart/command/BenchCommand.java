package dev.parley.quickstart.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// `bench`: one figure, measured beside its floor; the words go to the bench module as they are.
@Command(
        name = "bench",
        description = "Measure: pipeline, inflight, burst; each takes --json FILE.")
final class BenchCommand implements Callable<Integer> {

    private final Desk desk;

    @Unmatched private List<String> arguments = new ArrayList<>();

    BenchCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        var home = desk.workspace().home();
        if (!Files.exists(home.jar("bench"))) {
            throw new IllegalStateException("bench is not built; run: mvn -DskipTests package");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dparley.home=" + home.root());
        command.addAll(List.of("-jar", home.jar("bench").toString()));
        command.addAll(arguments);
        return Delegate.to(Path.of("").toAbsolutePath(), command);
    }
}
