package dev.parley.simulator.world;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// The places of one platform: the shared one exists from the start, private chats and threads open
/// on use.
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

    /// The first channels of Discord beyond the shared one, opened on first use.
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

    /// A person's private chat with the bot, opened on first use.
    public Place privateChat(Person person) {
        return byId.computeIfAbsent(
                privateId(person),
                id -> new Place(platform, id, PlaceKind.PRIVATE, person.name(), person));
    }

    /// The thread with this id, opened on first use.
    public Place thread(long id, String name) {
        return byId.computeIfAbsent(
                id, fresh -> new Place(platform, fresh, PlaceKind.THREAD, name, null));
    }

    /// Finds an open place by id.
    public Optional<Place> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// All open places.
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
