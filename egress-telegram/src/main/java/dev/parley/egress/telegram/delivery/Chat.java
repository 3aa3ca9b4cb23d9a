package dev.parley.egress.telegram.delivery;

import dev.parley.ids.Place;

import org.jspecify.annotations.Nullable;

/// A chat, or one topic in it.
///
/// @param id id of the chat; negative for groups
/// @param topicId id of the topic; null: none
public record Chat(long id, @Nullable Integer topicId) {

    /// Returns the chat of a place.
    static Chat of(Place place) {
        var address = place.address();
        var colon = address.indexOf(':');
        return colon < 0
                ? new Chat(Long.parseLong(address), null)
                : new Chat(
                        Long.parseLong(address.substring(0, colon)),
                        Integer.valueOf(address.substring(colon + 1)));
    }

    /// Returns whether several people may be in the chat, so that an answer should refer to its
    /// question.
    boolean isGroup() {
        return id < 0;
    }
}
