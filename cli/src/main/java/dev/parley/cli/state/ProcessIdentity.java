package dev.parley.cli.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The identity of a process: its id and start time, because the system reuses ids.
///
/// @param pid the operating system's id
/// @param startedAt when it started
public record ProcessIdentity(long pid, Instant startedAt) {

    /// Clocks are read in ticks, and the machine's clock may be corrected.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /// Identifies a running process.
    ///
    /// @param pid its id
    /// @return the identity, or empty when the process does not exist
    public static Optional<ProcessIdentity> of(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> new ProcessIdentity(pid, start));
    }

    /// This JVM.
    public static ProcessIdentity current() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /// The process itself, if it is still the same one and alive.
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info().startInstant().filter(this::isStart).isPresent());
    }

    private boolean isStart(Instant start) {
        return Duration.between(startedAt, start).abs().compareTo(TOLERANCE) <= 0;
    }
}
