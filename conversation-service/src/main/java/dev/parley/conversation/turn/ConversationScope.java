package dev.parley.conversation.turn;

import dev.parley.ids.Place;

/// Rule that groups messages into conversations, each with one shared history.
public enum ConversationScope {
    /// One history per person and place.
    USER_IN_PLACE {
        @Override
        public String keyFor(Person person, Place place) {
            return place + "/" + person.id();
        }
    },
    /// One history per place, shared by everyone there.
    PLACE {
        @Override
        public String keyFor(Person person, Place place) {
            return place.toString();
        }

        @Override
        public String attribute(Person person, String text) {
            return person.name() + ": " + text;
        }
    },
    /// One history per person on a platform, across all places.
    USER {
        @Override
        public String keyFor(Person person, Place place) {
            return person.platform() + "/" + person.id();
        }
    };

    /// Returns the key of the one active conversation for this person and place.
    public abstract String keyFor(Person person, Place place);

    /// Returns the text for the history, prefixed with the author's name if several people share
    /// that history.
    public String attribute(Person person, String text) {
        return text;
    }
}
