package dev.parley.failpoints;

/// Fate of a process at a fail point.
public enum Action {
    /// `kill -9` of itself.
    KILL("kill"),
    /// `kill -STOP` of itself, in the middle of a record; whoever ordered it resumes the process.
    STOP("stop"),
    /// The JVM ends at once, without shutdown hooks.
    HALT("halt");

    private final String key;

    Action(String key) {
        this.key = key;
    }

    /// The suffix of its orders.
    public String key() {
        return key;
    }
}
