package dev.parley.local.process;

import java.util.Optional;

/// Checks whether a started process is ready.
@FunctionalInterface
public interface Readiness {

    /// Checks once, within a second, and never throws.
    ///
    /// @param pid the process that was started
    /// @return true when the process is ready
    boolean isReady(long pid);

    /// The reason that an unready process gives; never throws.
    ///
    /// @return one line, or empty when it gives none
    default Optional<String> failureReason() {
        return Optional.empty();
    }
}
