package dev.parley.ingress.discord.intake;

import dev.parley.support.ingress.Person;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The most recently accepted messages with their authors; the oldest are evicted first.
public final class AcceptedMessages {

    private final Map<Long, Person> authors;

    /// Creates a collection of at most `capacity` messages.
    public AcceptedMessages(int capacity) {
        this.authors =
                new LinkedHashMap<>() {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Long, Person> eldest) {
                        return size() > capacity;
                    }
                };
    }

    /// Adds a message.
    public synchronized void add(long messageId, Person author) {
        authors.put(messageId, author);
    }

    /// Returns the author of a message, if it is still remembered.
    public synchronized Optional<Person> authorOf(long messageId) {
        return Optional.ofNullable(authors.get(messageId));
    }
}
