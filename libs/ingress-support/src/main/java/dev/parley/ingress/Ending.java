package dev.parley.ingress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/// The end of a thread that works until it is interrupted.
public final class Ending {

    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final int MOST_TRIES = 50;

    private Ending() {}

    /// Interrupts a thread until it ends, for some seconds: a library on its way may swallow an
    /// interruption or two.
    public static void of(Thread thread) {
        try {
            for (var attempt = 0; attempt < MOST_TRIES; attempt++) {
                thread.interrupt();
                if (thread.join(BETWEEN)) {
                    return;
                }
            }
            LOG.atWarn().addKeyValue("thread", thread.getName()).log("left a thread behind");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
