package dev.parley.cli.state;

/// How a component is, in a word.
public enum ComponentPhase {
    /// What it needs is not ready.
    WAITING,
    /// Started, and does not serve yet.
    STARTING,
    /// Serves.
    READY,
    /// Died, and will be started again.
    BROKEN,
    /// Was stopped.
    STOPPED
}
