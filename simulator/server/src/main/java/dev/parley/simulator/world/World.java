package dev.parley.simulator.world;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// Everything written anywhere: the single source of truth for platforms, chat page and verifiers.
public final class World {

    private final SimulatorClock time;
    private final IdSource ids;
    private final Journal journal;
    private final Map<Platform, People> people = new EnumMap<>(Platform.class);
    private final Map<Platform, Places> places = new EnumMap<>(Platform.class);
    private final Map<String, PlaceHistory> conversations = new ConcurrentHashMap<>();
    private final MessageRetention memory = new MessageRetention();
    private final List<WorldListener> watchers = new CopyOnWriteArrayList<>();

    /// An empty world.
    ///
    /// @param time supplies the times of all events
    /// @param journal records all events
    public World(SimulatorClock time, Journal journal) {
        this.time = time;
        this.ids = new IdSource(time);
        this.journal = journal;
        for (Platform platform : Platform.values()) {
            people.put(platform, new People(platform));
            places.put(platform, new Places(platform));
        }
    }

    public SimulatorClock time() {
        return time;
    }

    public IdSource ids() {
        return ids;
    }

    public Journal journal() {
        return journal;
    }

    /// The people of a platform.
    public People people(Platform platform) {
        return of(people, platform);
    }

    /// The places of a platform.
    public Places places(Platform platform) {
        return of(places, platform);
    }

    /// Adds a listener for all events.
    public void addListener(WorldListener watcher) {
        watchers.add(watcher);
    }

    /// Removes a listener.
    public void removeListener(WorldListener watcher) {
        watchers.remove(watcher);
    }

    /// Adds a message.
    ///
    /// @param nanos monotonic time at which the request was complete
    public Message say(Place place, Person author, DraftMessage draft, long nanos) {
        Message said =
                conversation(place)
                        .add(
                                () ->
                                        new Message(
                                                ids.nextMessageId(place.platform()),
                                                place,
                                                author,
                                                draft,
                                                MessageTimes.sent(time.millis(), nanos),
                                                Reactions.NONE,
                                                false),
                                this::publish);
        memory.remember(conversation(place));
        journal.record(Journal.Kind.messageOf(author), nanos, said);
        return said;
    }

    /// Edits a message.
    public Optional<Message> edit(
            Place place, long id, UnaryOperator<DraftMessage> change, long nanos) {
        Optional<Message> edited =
                conversation(place)
                        .change(
                                id,
                                message ->
                                        message.edited(
                                                change.apply(message.draft()),
                                                message.times().edited(time.millis(), nanos)),
                                WorldEvent.MessageEdited::new,
                                this::publish);
        edited.ifPresent(
                message -> journal.record(Journal.Kind.editOf(message.author()), nanos, message));
        return edited;
    }

    /// Deletes a message.
    public Optional<Message> delete(Place place, long id, long nanos) {
        Optional<Message> gone =
                conversation(place)
                        .change(
                                id,
                                Message::asDeleted,
                                WorldEvent.MessageDeleted::new,
                                this::publish);
        gone.ifPresent(message ->
                journal.record(Journal.Kind.deletionOf(message.author()), nanos, message));
        return gone;
    }

    /// Adds or removes a reaction.
    public Optional<Message> react(Place place, long id, Person person, String emoji, boolean add) {
        return conversation(place)
                .change(
                        id,
                        message ->
                                message.reacted(
                                        add
                                                ? message.reactions().with(emoji, person.id())
                                                : message.reactions().without(emoji, person.id())),
                        message -> new WorldEvent.ReactionChanged(message, person, emoji, add),
                        this::publish);
    }

    /// Shows that a person is typing.
    public void startTyping(Place place, Person person, long nanos) {
        conversation(place).tell(new WorldEvent.TypingStarted(place, person), this::publish);
        journal.record(Journal.Kind.TYPING, nanos, place, person);
    }

    /// The messages of a place for reading.
    public Transcript transcript(Place place) {
        return new Transcript(conversation(place));
    }

    /// Deletes all messages and empties the journal; people and places stay.
    public void clear() {
        memory.clear();
        conversations.values().forEach(PlaceHistory::clear);
        journal.clear();
    }

    private PlaceHistory conversation(Place place) {
        return conversations.computeIfAbsent(place.key(), key -> new PlaceHistory());
    }

    private void publish(WorldEvent happening) {
        for (WorldListener watcher : watchers) {
            watcher.on(happening);
        }
    }

    private static <T> T of(Map<Platform, T> map, Platform platform) {
        T found = map.get(platform);
        if (found == null) {
            throw new IllegalStateException("no " + platform + " in this world");
        }
        return found;
    }
}
