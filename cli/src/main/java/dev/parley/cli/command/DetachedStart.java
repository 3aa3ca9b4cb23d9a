package dev.parley.cli.command;

import dev.parley.cli.plan.ComponentSelection;
import dev.parley.cli.plan.SystemPorts;
import dev.parley.cli.state.ComponentState;
import dev.parley.cli.state.SystemState;
import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.terminal.StartupProgress;
import dev.parley.cli.terminal.StatusSymbol;
import dev.parley.cli.terminal.WelcomeMessage;
import dev.parley.local.process.JavaProgram;
import dev.parley.local.process.NewSession;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Starts a supervisor in a session of its own and watches until everything is ready.
final class DetachedStart {

    private static final Duration READY_TIMEOUT = Duration.ofMinutes(3);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    private static final int MAX_RESTARTS = 4;
    private static final int LOG_LINES = 15;

    private final CommandContext context;
    private final ComponentSelection selection;
    private final StartupProgress progress;
    private final Map<String, LogReader> logs = new HashMap<>();
    private final long startedNanos = System.nanoTime();

    DetachedStart(CommandContext context, ComponentSelection selection) {
        this.context = context;
        this.selection = selection;
        this.progress = new StartupProgress(context.terminal());
    }

    int start() throws InterruptedException {
        var log = context.workspace().log("supervisor");
        skipEarlierRuns();
        var supervisor = launch(log);
        while (System.nanoTime() - startedNanos < READY_TIMEOUT.toNanos()) {
            if (context.systemStatus() instanceof SystemStatus.Up(var state, var running)) {
                progress.show(state);
                if (state.allReady()) {
                    WelcomeMessage.print(
                            context.terminal(),
                            state,
                            (System.nanoTime() - startedNanos) / 1_000_000);
                    return 0;
                }
                var hopeless =
                        state.components().stream().filter(DetachedStart::isFailing).findFirst();
                if (hopeless.isPresent()) {
                    return giveUp(hopeless.get(), state, running);
                }
            }
            if (!supervisor.isAlive()) {
                context.terminal()
                        .printStatus(StatusSymbol.ERROR, "the supervisor exited; see " + log);
                return 1;
            }
            Thread.sleep(POLL_INTERVAL);
        }
        context.terminal()
                .printStatus(
                        StatusSymbol.ERROR,
                        "not everything is ready after "
                                + READY_TIMEOUT.toSeconds()
                                + " s; startup continues in the background. See: ./parley status,"
                                + " ./parley down");
        return 1;
    }

    /// A log is appended to; only the lines of this run explain a failure.
    private void skipEarlierRuns() {
        for (var name : new SystemPorts(context.settings().portBase()).assignments().values()) {
            var log = context.workspace().log(name);
            if (Files.exists(log)) {
                var reader = new LogReader(name, log);
                reader.skipToEnd();
                logs.put(name, reader);
            }
        }
    }

    private static boolean isFailing(ComponentState component) {
        return component.restarts() >= MAX_RESTARTS;
    }

    private int giveUp(ComponentState component, SystemState state, ProcessHandle running) {
        var log = context.workspace().log(component.name());
        var lines =
                logs.computeIfAbsent(component.name(), name -> new LogReader(name, log)).newLines();
        lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size())
                .forEach(context.terminal()::printLine);
        context.terminal()
                .printStatus(
                        StatusSymbol.ERROR,
                        "%s failed to start %d times, so everything is stopped; the lines above are the end of %s"
                                .formatted(component.name(), component.restarts(), log));
        new SystemStop(context).run(state, running);
        context.workspace().state().delete();
        return 1;
    }

    private Process launch(Path log) {
        try {
            Files.createDirectories(log.resolveSibling(""));
            return new ProcessBuilder(NewSession.wrap(command()))
                    .directory(context.workspace().home().root().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the supervisor", e);
        }
    }

    private List<String> command() {
        var supervisor =
                new JavaProgram(
                        List.of("-Xmx64m", "-Dparley.home=" + context.workspace().home().root()),
                        List.of("-jar", context.workspace().home().jar("cli").toString()),
                        List.of("up", "--unchecked"));
        var words = new ArrayList<>(supervisor.command());
        selection.included().forEach(part -> words.add("--only=" + part));
        selection.excluded().forEach(part -> words.add("--without=" + part));
        return words;
    }
}
