package dev.parley.support.service;

import java.time.Duration;

/// Table whose rows expire by age.
@FunctionalInterface
public interface ExpiringRows {

    /// Deletes rows of at least an age, by the database's time, in one statement.
    ///
    /// @param most limit of the statement
    /// @return the number of deleted rows; less than the limit when none is left or another
    ///   instance has locked the rest
    int deleteOlderThan(Duration age, int most);
}
