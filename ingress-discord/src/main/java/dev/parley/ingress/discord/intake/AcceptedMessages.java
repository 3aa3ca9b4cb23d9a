package dev.parley.ingress.discord.intake;

import dev.parley.support.ingress.Person;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The last messages that went on, and who wrote them; the oldest are forgotten first.
public final class AcceptedMessages {

    private final Map<Long, Person> authors;

    /// Remembers as many messages as given.
    public AcceptedMessages(int capacity) {
        this.authors =
                new LinkedHashMap<>() {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Long, Person> eldest) {
                        return size() > capacity;
                    }
                };
    }

    /// Remembers a message.
    public synchronized void add(long messageId, Person author) {
        authors.put(messageId, author);
    }

    /// Who wrote a message, if it is remembered.
    public synchronized Optional<Person> authorOf(long messageId) {
        return Optional.ofNullable(authors.get(messageId));
    }
}
