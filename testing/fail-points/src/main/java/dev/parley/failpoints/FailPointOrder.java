package dev.parley.failpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Order to one process, for the next thread that passes a fail point.
///
/// @param file exists until the order is taken or cancelled
public record FailPointOrder(FailPoint point, Action action, Path file) {

    /// Returns whether a thread has taken the order; its process dies or freezes at that moment.
    public boolean isTaken() {
        return !Files.exists(file);
    }

    /// The id of the process that took the order, which may have been started after it was placed.
    ///
    /// @throws IllegalStateException if nobody has
    public long takenBy() {
        return FailPointControl.lastTaker(file)
                .orElseThrow(() -> new IllegalStateException("nobody has taken " + file));
    }

    /// Cancels the order.
    ///
    /// @return false if it was taken before
    public boolean cancel() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot cancel " + file, e);
        }
    }
}
