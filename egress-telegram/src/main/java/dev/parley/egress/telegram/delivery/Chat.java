package dev.parley.egress.telegram.delivery;

import dev.parley.ids.Place;

import org.jspecify.annotations.Nullable;

/// A chat, or one topic in it.
///
/// @param id the chat's id; negative for groups
/// @param topicId the topic's id; null: none
public record Chat(long id, @Nullable Integer topicId) {

    /// The chat of a place on Telegram.
    static Chat of(Place place) {
        var address = place.address();
        var colon = address.indexOf(':');
        return colon < 0
                ? new Chat(Long.parseLong(address), null)
                : new Chat(
                        Long.parseLong(address.substring(0, colon)),
                        Integer.valueOf(address.substring(colon + 1)));
    }

    /// Whether more than one person may be in it, so that an answer should say what it answers.
    boolean isGroup() {
        return id < 0;
    }
}
