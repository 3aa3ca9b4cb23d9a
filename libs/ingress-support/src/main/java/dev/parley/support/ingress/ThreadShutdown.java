package dev.parley.support.ingress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/// The end of a thread that works until it is interrupted.
public final class ThreadShutdown {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadShutdown.class);

    private static final Duration INTERRUPT_INTERVAL = Duration.ofMillis(100);
    private static final int MAX_INTERRUPTS = 50;

    private ThreadShutdown() {}

    /// Interrupts a thread until it ends, for some seconds: a library on its way may swallow an
    /// interruption or two.
    public static void stop(Thread thread) {
        try {
            for (var attempt = 0; attempt < MAX_INTERRUPTS; attempt++) {
                thread.interrupt();
                if (thread.join(INTERRUPT_INTERVAL)) {
                    return;
                }
            }
            LOG.atWarn().addKeyValue("thread", thread.getName()).log("left a thread behind");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
