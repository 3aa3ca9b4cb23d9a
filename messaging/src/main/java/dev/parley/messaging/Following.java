package dev.parley.messaging;

import java.util.List;

/// What waits behind an event that is being handled, where events of one key are handled one by
/// one.
///
/// @param <T> kind of event
@FunctionalInterface
public interface Following<T> {

    /// The events that have arrived and will be handled after this one, in order; those that cannot
    /// be read are left out.
    List<T> events();

    /// Nothing is known of what comes.
    static <T> Following<T> unknown() {
        return List::of;
    }
}
