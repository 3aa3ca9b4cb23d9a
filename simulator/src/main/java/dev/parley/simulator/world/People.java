package dev.parley.simulator.world;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Everybody known on one platform; a name is met on first use and keeps its id for ever.
public final class People {

    private final Platform platform;
    private final Person bot;
    private final Map<String, Person> byName = new ConcurrentHashMap<>();
    private final Map<Long, Person> byId = new ConcurrentHashMap<>();

    People(Platform platform) {
        this.platform = platform;
        this.bot =
                switch (platform) {
                    case DISCORD -> new Person(900_000_000_000_000_001L, "parley", true);
                    case TELEGRAM -> new Person(900_000_001L, "parley_bot", true);
                };
        byId.put(bot.id(), bot);
    }

    /// The bot under test.
    public Person bot() {
        return bot;
    }

    /// The person of this name, met now if not known yet.
    public Person named(String name) {
        Person person = byName.computeIfAbsent(name, this::meet);
        byId.put(person.id(), person);
        return person;
    }

    /// The person with this id, if met.
    public Optional<Person> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    private Person meet(String name) {
        return switch (platform) {
            case DISCORD ->
                    new Person(
                            Ids.stable(
                                    "discord:" + name,
                                    200_000_000_000_000_000L,
                                    800_000_000_000_000_000L),
                            name,
                            false);
            case TELEGRAM ->
                    new Person(
                            Ids.stable("telegram:" + name, 100_000_000L, 800_000_000L),
                            name,
                            false);
        };
    }
}
