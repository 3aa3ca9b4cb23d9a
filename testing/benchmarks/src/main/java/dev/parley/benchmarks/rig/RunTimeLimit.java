package dev.parley.benchmarks.rig;

import java.io.PrintWriter;
import java.time.Duration;

/// Shuts the JVM down in order if a benchmark exceeds its time limit.
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
                                    "aborted: the benchmark did not finish within "
                                            + limit.toMinutes()
                                            + " min");
                            complaints.flush();
                            System.exit(1);
                        }));
    }

    @Override
    public void close() {
        clock.interrupt();
    }
}
