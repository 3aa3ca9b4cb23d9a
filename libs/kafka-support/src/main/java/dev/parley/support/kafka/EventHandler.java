package dev.parley.support.kafka;

import org.apache.avro.specific.SpecificRecord;

/// Handler of a stage's events.
@FunctionalInterface
public interface EventHandler<T extends SpecificRecord> {

    /// Handles an event; on return its record counts as handled and is not delivered again.
    ///
    /// @throws PoisonRecordException when the event can never be handled: the record becomes a dead
    ///   letter
    /// @throws Exception for a transient failure: the same record is handled again after a pause
    void on(T event) throws Exception;

    /// Handles an event with a view of the queued ones behind it.
    ///
    /// @throws Exception as [#on] does
    default void on(T event, LookAhead<T> following) throws Exception {
        on(event);
    }
}
