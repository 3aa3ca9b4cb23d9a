package dev.parley.quickstart.command;

import dev.parley.localstack.stage.Stage;
import dev.parley.quickstart.state.Phase;
import dev.parley.quickstart.state.RunningSystem;
import dev.parley.quickstart.terminal.Mark;
import dev.parley.quickstart.terminal.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `scale`: more or fewer instances of one stage, while the system runs.
@Command(name = "scale", description = "Run a stage in so many instances.")
final class ScaleCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "STAGE", description = "Such as inference-service.")
    private String stage = "";

    @Parameters(index = "1", paramLabel = "NUMBER", description = "How many instances, 1 to 12.")
    private int number;

    ScaleCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        var wanted =
                Stage.named(stage)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no stage " + stage + "; there are " + stages()));
        desk.workspace().instances().want(wanted, number);
        if (!(desk.look() instanceof RunningSystem.Up)) {
            desk.terminal().marked(Mark.QUIET, "noted for the next ./parley up");
            return 0;
        }
        return await(wanted);
    }

    private int await(Stage wanted) throws InterruptedException {
        var progress = new Progress(desk.terminal());
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (desk.look() instanceof RunningSystem.Up(var state, _)) {
                progress.show(state.only(name -> isInstance(name, wanted)));
                var ready =
                        state.components().stream()
                                .filter(component -> isInstance(component.name(), wanted))
                                .filter(component -> component.phase() == Phase.READY)
                                .count();
                if (ready == number) {
                    return 0;
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        desk.terminal().marked(Mark.BAD, "not there yet. See: ./parley status");
        return 1;
    }

    private static boolean isInstance(String name, Stage wanted) {
        return name.equals(wanted.module()) || name.startsWith(wanted.module() + "-");
    }

    private static String stages() {
        return Arrays.stream(Stage.values()).map(Stage::module).collect(Collectors.joining(", "));
    }
}
