package dev.parley.simulator.world;

/// An author: a user, the bot under test, or another bot.
///
/// @param id derived from the name, so that it survives a restart of the simulator
public record Person(long id, String name, Kind kind) {

    /// The kinds of authors.
    public enum Kind {
        /// A human being.
        USER,
        /// The bot under test, or a webhook through which it writes.
        BOT_UNDER_TEST,
        /// A bot that is not under test.
        OTHER_BOT
    }

    public Person {
        if (id <= 0) {
            throw new IllegalArgumentException("id must be positive, but was: " + id);
        }
        if (name.isBlank() || name.length() > 32) {
            throw new IllegalArgumentException(
                    "a name has 1 to 32 characters, but this is: " + name);
        }
    }

    /// True for the bot under test and for other bots.
    public boolean isBot() {
        return kind != Kind.USER;
    }

    public boolean isUnderTest() {
        return kind == Kind.BOT_UNDER_TEST;
    }
}
