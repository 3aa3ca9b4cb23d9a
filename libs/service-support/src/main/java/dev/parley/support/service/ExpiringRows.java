package dev.parley.support.service;

import java.time.Instant;

/// Table whose rows expire by age.
@FunctionalInterface
public interface ExpiringRows {

    /// Deletes rows older than an instant in one statement.
    ///
    /// @param most limit of the statement
    /// @return the number of deleted rows; less than the limit when none is left or another
    ///   instance has locked the rest
    int deleteBefore(Instant instant, int most);
}
