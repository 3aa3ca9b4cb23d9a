package dev.parley.testing.soak.report;

/// End of a run.
public enum Verdict {
    /// Every fault happened as often as asked, and every promise was kept.
    PASSED(0),
    /// A promise was broken.
    VIOLATED(1),
    /// A fault happened less often than asked: the run proves nothing.
    INVALID(2);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /// The exit code of the command.
    public int exitCode() {
        return exitCode;
    }
}
