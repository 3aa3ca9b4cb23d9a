package dev.parley.support.kafka;

import org.apache.avro.specific.SpecificRecord;

/// What a stage does with one event.
@FunctionalInterface
public interface EventHandler<T extends SpecificRecord> {

    /// Handles an event; when it returns, the record counts as handled and is not seen again.
    ///
    /// @throws PoisonRecord when no attempt could ever succeed: the record becomes a dead letter
    /// @throws Exception for anything that may pass: the same record is handled again after a pause
    void on(T event) throws Exception;

    /// The same for a handler that looks at what waits behind the event.
    ///
    /// @throws Exception as [#on] does
    default void on(T event, LookAhead<T> following) throws Exception {
        on(event);
    }
}
