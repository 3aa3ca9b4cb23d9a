package dev.parley.support.kafka;

import java.util.stream.Stream;

/// View of the events queued behind the one being handled, in a consumer that handles the events of
/// a key in order.
///
/// @param <T> kind of event
@FunctionalInterface
public interface LookAhead<T> {

    /// The next events of the key, in order, each decoded on access; records that cannot be decoded
    /// are skipped.
    Stream<T> events();

    /// An empty view.
    static <T> LookAhead<T> none() {
        return Stream::empty;
    }
}
