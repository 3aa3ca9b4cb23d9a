package dev.parley.bench.rig;

import java.io.PrintWriter;
import java.time.Duration;

/// Ends the whole JVM, in good order, when a bench takes longer than it ever should.
final class TimeLimit implements AutoCloseable {

    private final Thread clock;

    private TimeLimit(Thread clock) {
        this.clock = clock;
    }

    static TimeLimit of(Duration limit, PrintWriter complaints) {
        return new TimeLimit(
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
