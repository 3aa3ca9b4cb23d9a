package dev.parley.conversation.turn;

import dev.parley.ids.Place;

/// What shares a history.
public enum ConversationScope {
    /// Each person in each place has a history of their own.
    USER_IN_PLACE {
        @Override
        public String keyFor(Person person, Place place) {
            return place + "/" + person.id();
        }
    },
    /// Everybody in a place shares one.
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
    /// A person has one history on a platform, wherever they write.
    USER {
        @Override
        public String keyFor(Person person, Place place) {
            return person.platform() + "/" + person.id();
        }
    };

    /// The text by which the one active conversation of this scope is found.
    public abstract String keyFor(Person person, Place place);

    /// What a person said, as it goes into the history: with the name where several people share
    /// it.
    public String attribute(Person person, String text) {
        return text;
    }
}
