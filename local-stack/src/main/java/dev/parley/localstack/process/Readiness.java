package dev.parley.localstack.process;

/// The question whether a started process can do its work now.
@FunctionalInterface
public interface Readiness {

    /// Asks once, within a second, and never throws.
    ///
    /// @param pid the process that was started
    /// @return true when the process serves
    boolean isReady(long pid);
}
