package dev.parley.chassis;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Work that is done again and again on a thread of its own; a round that fails is logged, and the
/// next one comes all the same.
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration first;
    private final Duration pause;
    private final Runnable work;
    private final ScheduledExecutorService timer;

    /// Plans the rounds; none is made before [#start].
    ///
    /// @param name of the work, also of its thread
    /// @param first how long after the start the first round comes
    /// @param pause between the end of a round and the next one
    /// @param work one round
    public Rounds(String name, Duration first, Duration pause, Runnable work) {
        this.name = name;
        this.first = first;
        this.pause = pause;
        this.work = work;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name(name).daemon().factory());
    }

    /// Lets the rounds begin.
    public void start() {
        var _ =
                timer.scheduleWithFixedDelay(
                        this::round, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setMessage("a round failed, the next one will try again")
                    .addKeyValue("work", name)
                    .setCause(e)
                    .log();
        }
    }

    /// Ends the rounds; one that is under way is interrupted.
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
