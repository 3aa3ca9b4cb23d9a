package dev.parley.quickstart.command;

import dev.parley.quickstart.plan.Running;
import dev.parley.quickstart.plan.SystemPlan;
import dev.parley.quickstart.state.SystemState;
import dev.parley.quickstart.terminal.Mark;
import dev.parley.quickstart.terminal.Progress;
import dev.parley.quickstart.terminal.Terminal;
import dev.parley.quickstart.terminal.Welcome;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// Keeps the system running in this process until a signal ends it.
final class Foreground {

    private static final Duration BETWEEN_ADJUSTMENTS = Duration.ofMillis(500);

    private final Terminal terminal;
    private final Progress progress;
    private final AtomicBoolean welcomed = new AtomicBoolean();
    private final long begun = System.nanoTime();

    Foreground(Terminal terminal) {
        this.terminal = terminal;
        this.progress = new Progress(terminal);
    }

    int run(SystemPlan plan) throws InterruptedException {
        var running = new Running(plan, this::changed);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running), "stop everything"));
        running.start();
        OwnClasses.load();
        while (true) {
            Thread.sleep(BETWEEN_ADJUSTMENTS);
            running.adjust();
        }
    }

    private void changed(SystemState state) {
        progress.show(state);
        if (state.allReady() && welcomed.compareAndSet(false, true)) {
            Welcome.print(terminal, state, (System.nanoTime() - begun) / 1_000_000);
        }
    }

    private void stop(Running running) {
        terminal.marked(Mark.WAITING, "stopping");
        running.close();
        terminal.marked(Mark.GOOD, "everything is stopped; its data stays for the next start");
    }
}
