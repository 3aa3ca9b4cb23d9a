package dev.parley.simulator.world;

/// Somebody who writes: a user, the bot under test, or another bot.
///
/// @param id stable for a name, so that a restarted simulator knows the same people
public record Person(long id, String name, Kind kind) {

    /// What somebody is.
    public enum Kind {
        /// A human being.
        USER,
        /// The bot under test, or a webhook through which it speaks.
        BOT_UNDER_TEST,
        /// A bot that somebody else runs.
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

    /// Whether it is a bot, be it the one under test or another.
    public boolean isBot() {
        return kind != Kind.USER;
    }

    /// Whether it is the bot under test.
    public boolean isUnderTest() {
        return kind == Kind.BOT_UNDER_TEST;
    }
}
