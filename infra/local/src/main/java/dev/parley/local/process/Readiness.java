package dev.parley.local.process;

import java.util.Optional;

/// The question whether a started process can do its work now.
@FunctionalInterface
public interface Readiness {

    /// Asks once, within a second, and never throws.
    ///
    /// @param pid the process that was started
    /// @return true when the process serves
    boolean isReady(long pid);

    /// Asks a process that does not serve what it says is wrong; never throws.
    ///
    /// @return in a line, or nothing when it says nothing
    default Optional<String> failureReason() {
        return Optional.empty();
    }
}
