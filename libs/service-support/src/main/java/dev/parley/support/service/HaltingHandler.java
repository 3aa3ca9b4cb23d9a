package dev.parley.support.service;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.IntConsumer;

/// Handler of uncaught exceptions that logs each and ends the process after an [Error].
final class HaltingHandler implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(HaltingHandler.class);

    private final IntConsumer halt;

    HaltingHandler() {
        this(Runtime.getRuntime()::halt);
    }

    /// @param halt ends the process with a status
    HaltingHandler(IntConsumer halt) {
        this.halt = halt;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        var isFatal = failure instanceof Error;
        LOG.atError()
                .setMessage(
                        isFatal ? "thread failed, the process ends" : "thread ended by a failure")
                .addKeyValue("thread", thread.getName())
                .setCause(failure)
                .log();
        if (isFatal) {
            halt.accept(1);
        }
    }
}
