package dev.parley.chassis;

import java.time.Instant;

/// Rows that can be forgotten by their age.
@FunctionalInterface
public interface OldRows {

    /// Forgets rows that are older than an instant, in one statement.
    ///
    /// @param most how many at most
    /// @return how many it were; fewer than the most: none is left, or another instance has the
    ///   rest in hand
    int forgetBefore(Instant instant, int most);
}
