package dev.parley.support.kafka;

import org.apache.avro.specific.SpecificRecord;

/// Handler of a stage's events.
@FunctionalInterface
public interface EventHandler<T extends SpecificRecord> {

    /// Handles an event; on return its record counts as handled and is not delivered again.
    ///
    /// @throws PoisonRecordException when the event can never be handled: the record becomes a dead
    ///   letter
    /// @throws Exception when the record is to be handled again after a pause: for ever if the
    ///   failure is transient ([TransientFailures]), otherwise a few times before it becomes a dead
    ///   letter
    void on(T event) throws Exception;

    /// Handles an event with a view of the queued ones behind it.
    ///
    /// @throws Exception as [#on] does
    default void on(T event, LookAhead<T> following) throws Exception {
        on(event);
    }

    /// Ends an event whose record became a dead letter, such as by a receipt, so that nobody waits
    /// for it; does nothing by default.
    ///
    /// @param reason why it could not be handled; quotes no message text
    /// @throws Exception when the end is to be tried again after a pause
    default void onDeadLetter(T event, String reason) throws Exception {}
}
