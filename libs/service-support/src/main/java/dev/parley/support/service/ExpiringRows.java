package dev.parley.support.service;

import java.time.Instant;

/// Rows that can be forgotten by their age.
@FunctionalInterface
public interface ExpiringRows {

    /// Forgets rows that are older than an instant, in one statement.
    ///
    /// @param most how many at most
    /// @return how many it were; fewer than the most: none is left, or another instance has the
    ///   rest in hand
    int deleteBefore(Instant instant, int most);
}
