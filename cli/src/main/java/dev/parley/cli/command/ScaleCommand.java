package dev.parley.cli.command;

import dev.parley.cli.plan.InstanceCounts;
import dev.parley.cli.state.ComponentPhase;
import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.terminal.StartupProgress;
import dev.parley.cli.terminal.StatusSymbol;
import dev.parley.local.application.Stage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `scale`: more or fewer instances of one stage, while the system runs.
@Command(name = "scale", description = "Set how many instances of a stage run.")
final class ScaleCommand implements Callable<Integer> {

    private static final Duration READY_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "STAGE", description = "Such as inference-service.")
    private String stage = "";

    @Parameters(index = "1", paramLabel = "NUMBER", description = "Number of instances, 1 to 12.")
    private int number;

    ScaleCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        var wanted =
                Stage.ofModule(stage)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "'" + stage + "' is not a stage; stages: " + stages()));
        var before = context.workspace().instances().of(wanted);
        context.workspace().instances().set(wanted, number);
        if (!(context.systemStatus() instanceof SystemStatus.Up)) {
            context.terminal()
                    .printStatus(StatusSymbol.INFO, "stored; applies at the next ./parley up");
            return 0;
        }
        var code = await(wanted);
        if (code == 0) {
            context.terminal().printStatus(StatusSymbol.OK, change(wanted, before));
        }
        return code;
    }

    private int await(Stage wanted) throws InterruptedException {
        var progress = new StartupProgress(context.terminal());
        var end = System.nanoTime() + READY_TIMEOUT.toNanos();
        while (System.nanoTime() < end) {
            if (context.systemStatus() instanceof SystemStatus.Up(var state, _)) {
                progress.show(state.retain(name -> isWantedInstance(name, wanted)));
                var ready =
                        state.components().stream()
                                .filter(component -> isInstance(component.name(), wanted))
                                .filter(component -> component.phase() == ComponentPhase.READY)
                                .count();
                if (ready == number) {
                    return 0;
                }
            }
            Thread.sleep(POLL_INTERVAL);
        }
        context.terminal()
                .printStatus(
                        StatusSymbol.ERROR,
                        "not all instances are ready yet. See: ./parley status");
        return 1;
    }

    private static boolean isInstance(String name, Stage wanted) {
        return name.equals(wanted.module()) || name.startsWith(wanted.module() + "-");
    }

    private boolean isWantedInstance(String name, Stage wanted) {
        return IntStream.rangeClosed(1, number)
                .anyMatch(index -> InstanceCounts.instanceName(wanted, index).equals(name));
    }

    private String change(Stage wanted, int before) {
        var summary = wanted.module() + ": " + before + " → " + number;
        return number >= before
                ? summary
                : summary
                        + "; stopped "
                        + IntStream.rangeClosed(number + 1, before)
                                .mapToObj(index -> InstanceCounts.instanceName(wanted, index))
                                .collect(Collectors.joining(", "));
    }

    private static String stages() {
        return Arrays.stream(Stage.values()).map(Stage::module).collect(Collectors.joining(", "));
    }
}
