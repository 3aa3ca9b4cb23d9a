package dev.parley.support.kafka;

import java.util.stream.Stream;

/// What waits behind an event that is being handled, where events of one key are handled one by
/// one.
///
/// @param <T> kind of event
@FunctionalInterface
public interface LookAhead<T> {

    /// The next events that have arrived and will be handled after this one, in order, each read
    /// when it is looked at; those that cannot be read are left out.
    Stream<T> events();

    /// Nothing is known of what comes.
    static <T> LookAhead<T> none() {
        return Stream::empty;
    }
}
