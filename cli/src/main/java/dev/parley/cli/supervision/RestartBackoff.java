package dev.parley.cli.supervision;

import java.time.Duration;

/// The delay before a process is restarted: doubles with each failure in a row, up to a limit.
///
/// The services' `RetryBackoff` stands in `kafka-support`, which brings Kafka and Spring; the
/// command line has neither. Without jitter: one supervisor restarts few processes, each on its
/// own.
///
/// @param initialDelay after the first death
/// @param maxDelay the limit
/// @param resetAfter a process that lived this long begins anew
public record RestartBackoff(Duration initialDelay, Duration maxDelay, Duration resetAfter) {

    public RestartBackoff {
        if (maxDelay.compareTo(initialDelay) < 0) {
            throw new IllegalArgumentException(
                    "longest " + maxDelay + " is less than first " + initialDelay);
        }
    }

    /// What a person can wait for: 0.5 s, then 1 s, up to 30 s; a minute of life begins anew.
    public static RestartBackoff defaults() {
        return new RestartBackoff(
                Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    /// The pause after so many deaths in a row.
    ///
    /// @param deaths at least 1
    public Duration delayAfter(int deaths) {
        var doublings = Math.min(deaths - 1, 20);
        var pause = initialDelay.multipliedBy(1L << doublings);
        return pause.compareTo(maxDelay) < 0 ? pause : maxDelay;
    }

    /// Whether a life was long enough to forget earlier deaths.
    ///
    /// @param life how long the process ran
    public boolean isResetBy(Duration life) {
        return life.compareTo(resetAfter) >= 0;
    }
}
