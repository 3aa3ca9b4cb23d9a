package dev.parley.inference.completion;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Register of the turns that are being executed: copies of a request join the execution that is
/// running instead of paying for another.
final class RunningTurns {

    private final Map<UUID, FutureTask<CompletionResult>> running = new ConcurrentHashMap<>();

    /// Executes a turn in the calling thread, or waits for the execution that is running.
    ///
    /// @throws InterruptedException if the calling thread was interrupted
    CompletionResult executeOrJoin(UUID turnId, Execution execution) throws InterruptedException {
        var own = new FutureTask<>(execution::run);
        while (true) {
            var earlier = running.putIfAbsent(turnId, own);
            if (earlier == null) {
                return executeRegistered(turnId, own);
            }
            try {
                return earlier.get();
            } catch (ExecutionException | CancellationException e) {
                // it left no result: its thread has removed it or is about to
                running.remove(turnId, earlier);
            }
        }
    }

    private CompletionResult executeRegistered(UUID turnId, FutureTask<CompletionResult> own)
            throws InterruptedException {
        try {
            own.run();
            return own.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case InterruptedException interrupted -> throw interrupted;
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            running.remove(turnId, own);
        }
    }

    /// Execution of a turn.
    @FunctionalInterface
    interface Execution {
        CompletionResult run() throws InterruptedException;
    }
}
