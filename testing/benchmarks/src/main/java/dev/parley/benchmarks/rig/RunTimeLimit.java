package dev.parley.benchmarks.rig;

import java.io.PrintWriter;
import java.time.Duration;

/// Ends the whole JVM, in good order, when a bench takes longer than it ever should.
final class RunTimeLimit implements AutoCloseable {

    private final Thread clock;

    private RunTimeLimit(Thread clock) {
        this.clock = clock;
    }

    static RunTimeLimit of(Duration limit, PrintWriter complaints) {
        return new RunTimeLimit(
                Thread.ofVirtual()
                        .name("time limit")
                        .start(() -> {
                            try {
                                Thread.sleep(limit);
                            } catch (InterruptedException finishedInTime) {
                                return;
                            }
                            complaints.println(
                                    "the bench did not end within " + limit.toMinutes() + " min");
                            complaints.flush();
                            System.exit(1);
                        }));
    }

    @Override
    public void close() {
        clock.interrupt();
    }
}
