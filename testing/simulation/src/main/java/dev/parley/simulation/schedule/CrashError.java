package dev.parley.simulation.schedule;

/// End of a process; an error, so that no code under simulation handles it.
final class CrashError extends Error {

    private static final long serialVersionUID = 1L;

    CrashError() {
        super("the process has ended", null, false, false);
    }
}
