package dev.parley.cli.state;

/// The phase of a component.
public enum ComponentPhase {
    /// A dependency is not ready.
    WAITING,
    /// Started, and not ready yet.
    STARTING,
    /// Ready to work.
    READY,
    /// Exited, and will be restarted.
    BROKEN,
    /// Stopped.
    STOPPED
}
