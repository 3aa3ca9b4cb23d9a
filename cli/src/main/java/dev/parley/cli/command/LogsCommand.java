package dev.parley.cli.command;

import dev.parley.cli.plan.SystemPorts;
import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.terminal.StatusSymbol;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/// `logs`: the end of one component's log, or of all; follows with `-f`.
@Command(name = "logs", description = "Show the log of one component, or of all in order of time.")
final class LogsCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            arity = "0..1",
            paramLabel = "STAGE",
            description = "Such as inference-service, kafka, supervisor.")
    private @Nullable String stage;

    @Option(
            names = {"-f", "--follow"},
            description = "Follow the log until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "40",
            description = "Lines to start with (default: ${DEFAULT-VALUE}).")
    private int lines;

    LogsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        var tails =
                names().stream()
                        .filter(name -> Files.exists(context.workspace().log(name)))
                        .map(name -> new LogReader(name, context.workspace().log(name)))
                        .toList();
        if (tails.isEmpty()) {
            context.terminal()
                    .printStatus(
                            StatusSymbol.ERROR,
                            "nothing has been logged yet by "
                                    + (stage == null ? "any component" : stage)
                                    + "; components: "
                                    + parts());
            return 1;
        }
        var alone = tails.size() == 1;
        LogMerge.byTime(tails, lines).forEach(line -> print(line.log(), line.text(), alone));
        while (follow) {
            tails.forEach(tail -> tail.newLines().forEach(line -> print(tail.name(), line, alone)));
            Thread.sleep(250);
        }
        return 0;
    }

    private void print(String name, String line, boolean alone) {
        context.terminal().printLine(alone ? line : name + " | " + line);
    }

    private List<String> names() {
        return stage == null ? parts() : List.of(stage);
    }

    private List<String> parts() {
        var parts =
                new TreeSet<>(
                        new SystemPorts(context.settings().portBase()).assignments().values());
        if (context.systemStatus() instanceof SystemStatus.Up(var state, _)) {
            state.components().forEach(component -> parts.add(component.name()));
        }
        parts.add("supervisor");
        return List.copyOf(parts);
    }
}
