package dev.parley.e2e;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Slow work on several things at once.
final class SideBySide {

    private SideBySide() {}

    /// Does the same to each, and returns when all is done.
    static <T> void run(Collection<T> all, Consumer<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(
                            all.stream()
                                    .map(each ->
                                            CompletableFuture.runAsync(
                                                    () -> work.accept(each), threads))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        }
    }
}
