package dev.parley.simulator.world;

/// Somebody who writes: a user, or the bot under test.
///
/// @param id stable for a name, so that a restarted simulator knows the same people
public record Person(long id, String name, boolean bot) {

    public Person {
        if (id <= 0) {
            throw new IllegalArgumentException("id must be positive, but was: " + id);
        }
        if (name.isBlank() || name.length() > 32) {
            throw new IllegalArgumentException(
                    "a name has 1 to 32 characters, but this is: " + name);
        }
    }
}
