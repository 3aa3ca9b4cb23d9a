package dev.parley.simulator.world;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Every place of one platform: the shared one from the start, private ones and threads as they
/// open.
public final class Places {

    private static final long FIRST_FURTHER_CHANNEL = 900_000_000_000_001_000L;

    private final Platform platform;
    private final Place shared;
    private final Map<Long, Place> byId = new ConcurrentHashMap<>();

    Places(Platform platform) {
        this.platform = platform;
        this.shared =
                switch (platform) {
                    case DISCORD ->
                            new Place(
                                    platform,
                                    900_000_000_000_000_100L,
                                    PlaceKind.SHARED,
                                    "general",
                                    null);
                    case TELEGRAM ->
                            new Place(
                                    platform,
                                    -1_009_000_000_100L,
                                    PlaceKind.SHARED,
                                    "Parley group",
                                    null);
                };
        byId.put(shared.id(), shared);
    }

    /// Discord's `#general`, Telegram's group.
    public Place shared() {
        return shared;
    }

    /// The first so many of Discord's further channels, opened now if they never were.
    public List<Place> channels(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        byId.computeIfAbsent(
                                FIRST_FURTHER_CHANNEL + number,
                                id ->
                                        new Place(
                                                platform,
                                                id,
                                                PlaceKind.SHARED,
                                                "room-" + number,
                                                null)))
                .toList();
    }

    /// The private chat of a person with the bot, opened now if it never was.
    public Place privateChat(Person person) {
        return byId.computeIfAbsent(
                privateId(person),
                id -> new Place(platform, id, PlaceKind.PRIVATE, person.name(), person));
    }

    /// Opens a thread, or finds the one that has this id.
    public Place thread(long id, String name) {
        return byId.computeIfAbsent(
                id, fresh -> new Place(platform, fresh, PlaceKind.THREAD, name, null));
    }

    /// The place with this id, if it is open.
    public Optional<Place> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Every open place.
    public Collection<Place> all() {
        return byId.values();
    }

    private long privateId(Person person) {
        return switch (platform) {
            case DISCORD ->
                    IdSource.derived(
                            "dm:" + person.name(),
                            200_000_000_000_000_000L,
                            800_000_000_000_000_000L);
            case TELEGRAM -> person.id();
        };
    }
}
