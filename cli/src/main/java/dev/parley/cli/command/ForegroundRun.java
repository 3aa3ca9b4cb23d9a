package dev.parley.cli.command;

import dev.parley.cli.plan.SystemPlan;
import dev.parley.cli.plan.SystemRunner;
import dev.parley.cli.state.SystemState;
import dev.parley.cli.terminal.StartupProgress;
import dev.parley.cli.terminal.StatusSymbol;
import dev.parley.cli.terminal.Terminal;
import dev.parley.cli.terminal.WelcomeMessage;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs the system in this process until a signal ends it.
final class ForegroundRun {

    private static final Duration RECONCILE_INTERVAL = Duration.ofMillis(500);

    private final Terminal terminal;
    private final StartupProgress progress;
    private final AtomicBoolean welcomed = new AtomicBoolean();
    private final long startedNanos = System.nanoTime();

    ForegroundRun(Terminal terminal) {
        this.terminal = terminal;
        this.progress = new StartupProgress(terminal);
    }

    int run(SystemPlan plan) throws InterruptedException {
        var running = new SystemRunner(plan, this::changed);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running), "stop everything"));
        running.start();
        ClassPreloader.preload();
        while (true) {
            Thread.sleep(RECONCILE_INTERVAL);
            running.reconcile();
        }
    }

    private void changed(SystemState state) {
        progress.show(state);
        if (state.allReady() && welcomed.compareAndSet(false, true)) {
            WelcomeMessage.print(terminal, state, (System.nanoTime() - startedNanos) / 1_000_000);
        }
    }

    private void stop(SystemRunner running) {
        terminal.printStatus(StatusSymbol.PENDING, "stopping");
        running.close();
        terminal.printStatus(StatusSymbol.OK, "everything is stopped; its data is kept");
    }
}
