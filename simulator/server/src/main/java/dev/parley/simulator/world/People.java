package dev.parley.simulator.world;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The people of one platform; a name keeps its id forever.
public final class People {

    private final Platform platform;
    private final Person bot;
    private final Map<String, Person> byName = new ConcurrentHashMap<>();
    private final Map<Long, Person> byId = new ConcurrentHashMap<>();

    People(Platform platform) {
        this.platform = platform;
        this.bot =
                switch (platform) {
                    case DISCORD ->
                            new Person(
                                    900_000_000_000_000_001L, "parley", Person.Kind.BOT_UNDER_TEST);
                    case TELEGRAM ->
                            new Person(900_000_001L, "parley_bot", Person.Kind.BOT_UNDER_TEST);
                };
        byId.put(bot.id(), bot);
    }

    /// The bot under test.
    public Person bot() {
        return bot;
    }

    /// The person of this name, added if unknown.
    public Person named(String name) {
        return met(name, Person.Kind.USER);
    }

    /// The other bot of this name, added if unknown.
    public Person otherBot(String name) {
        return met(name, Person.Kind.OTHER_BOT);
    }

    /// Finds a known person by id.
    public Optional<Person> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Finds or adds a person; a user and a bot of the same name are two people.
    private Person met(String name, Person.Kind kind) {
        String key = kind == Person.Kind.USER ? name : "bot:" + name;
        Person person = byName.computeIfAbsent(key, unknown -> new Person(id(unknown), name, kind));
        byId.put(person.id(), person);
        return person;
    }

    private long id(String key) {
        return switch (platform) {
            case DISCORD ->
                    IdSource.derived(
                            "discord:" + key, 200_000_000_000_000_000L, 800_000_000_000_000_000L);
            case TELEGRAM -> IdSource.derived("telegram:" + key, 100_000_000L, 800_000_000L);
        };
    }
}
