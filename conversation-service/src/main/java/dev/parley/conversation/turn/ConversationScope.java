package dev.parley.conversation.turn;

import dev.parley.ids.Place;

import java.util.regex.Pattern;

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
            return speaker(person.name()) + ": " + text;
        }
    },
    /// One history per person on a platform, across all places.
    USER {
        @Override
        public String keyFor(Person person, Place place) {
            return person.platform() + "/" + person.id();
        }
    };

    /// Longest name of a speaker.
    private static final int MAX_SPEAKER_LENGTH = 64;

    /// Characters with which a name could look like a line of somebody else: colons of any script,
    /// line breaks, and what is not seen.
    private static final Pattern FORGING =
            Pattern.compile(
                    "[:\\x{A789}\\x{FE13}\\x{FE55}\\x{FF1A}\\x{2236}\\p{C}\\p{Zl}\\p{Zp}\\s]+");

    private static String speaker(String name) {
        var plain = FORGING.matcher(name).replaceAll(" ").strip();
        if (plain.isEmpty()) {
            return "somebody";
        }
        return plain.codePoints()
                .limit(MAX_SPEAKER_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Returns the key of the one active conversation for this person and place.
    public abstract String keyFor(Person person, Place place);

    /// Returns the text for the history, prefixed with the author's name if several people share
    /// that history.
    public String attribute(Person person, String text) {
        return text;
    }
}
