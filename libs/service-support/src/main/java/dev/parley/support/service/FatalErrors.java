package dev.parley.support.service;

/// Errors after which a service cannot go on: they end the process, and the next one starts from
/// what is stored.
public final class FatalErrors {

    private FatalErrors() {}

    /// Lets an uncaught [Error] of any thread end the process with status 1.
    ///
    /// The process is halted, not shut down: a shutdown may wait for what is broken.
    public static void endProcess() {
        Thread.setDefaultUncaughtExceptionHandler(new HaltingHandler());
    }

    /// Reports that a thread which the service cannot do without died, whatever of.
    public static void reportDeath(Throwable failure) {
        report(failure instanceof Error error ? error : new Error("thread died", failure));
    }

    /// Hands an error to the handler of uncaught exceptions, if the process has one.
    public static void report(Error failure) {
        var handler = Thread.getDefaultUncaughtExceptionHandler();
        if (handler != null) {
            handler.uncaughtException(Thread.currentThread(), failure);
        }
    }
}
