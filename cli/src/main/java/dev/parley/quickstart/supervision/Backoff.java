package dev.parley.quickstart.supervision;

import java.time.Duration;

/// How long to wait before a dead process is started again: twice as long each time, up to a limit.
///
/// @param first after the first death
/// @param longest the limit
/// @param stable a process that lived this long begins anew
public record Backoff(Duration first, Duration longest, Duration stable) {

    /// Refuses a limit below the first pause.
    public Backoff {
        if (longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "longest " + longest + " is less than first " + first);
        }
    }

    /// What a person can wait for: 0.5 s, then 1 s, up to 30 s; a minute of life begins anew.
    public static Backoff usual() {
        return new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    /// The pause after so many deaths in a row.
    ///
    /// @param deaths at least 1
    public Duration after(int deaths) {
        var doublings = Math.min(deaths - 1, 20);
        var pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /// Whether a life was long enough to forget earlier deaths.
    ///
    /// @param life how long the process ran
    public boolean forgets(Duration life) {
        return life.compareTo(stable) >= 0;
    }
}
