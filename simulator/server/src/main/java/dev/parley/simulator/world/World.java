package dev.parley.simulator.world;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// Everything said anywhere: the one truth that the platforms, the page and the judges look at.
public final class World {

    private final SimulatorClock time;
    private final IdSource ids;
    private final Journal journal;
    private final Map<Platform, People> people = new EnumMap<>(Platform.class);
    private final Map<Platform, Places> places = new EnumMap<>(Platform.class);
    private final Map<String, PlaceHistory> conversations = new ConcurrentHashMap<>();
    private final MessageRetention memory = new MessageRetention();
    private final List<WorldListener> watchers = new CopyOnWriteArrayList<>();

    /// A world in which nothing has been said.
    ///
    /// @param time dates and measures all that happens
    /// @param journal is told of all that happens
    public World(SimulatorClock time, Journal journal) {
        this.time = time;
        this.ids = new IdSource(time);
        this.journal = journal;
        for (Platform platform : Platform.values()) {
            people.put(platform, new People(platform));
            places.put(platform, new Places(platform));
        }
    }

    /// The clocks of this world.
    public SimulatorClock time() {
        return time;
    }

    /// Where ids come from.
    public IdSource ids() {
        return ids;
    }

    /// What happened, measured.
    public Journal journal() {
        return journal;
    }

    /// Who is known on a platform.
    public People people(Platform platform) {
        return of(people, platform);
    }

    /// What is open on a platform.
    public Places places(Platform platform) {
        return of(places, platform);
    }

    /// From now on tells this watcher of everything.
    public void addListener(WorldListener watcher) {
        watchers.add(watcher);
    }

    /// Tells this watcher no more.
    public void removeListener(WorldListener watcher) {
        watchers.remove(watcher);
    }

    /// Somebody says something.
    ///
    /// @param nanos when the request to say it was complete
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

    /// Somebody changes what was said.
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

    /// Somebody takes back what was said.
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

    /// Somebody reacts to a message, or takes the reaction back.
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

    /// Somebody writes.
    public void startTyping(Place place, Person person, long nanos) {
        conversation(place).tell(new WorldEvent.TypingStarted(place, person), this::publish);
        journal.record(Journal.Kind.TYPING, nanos, place, person);
    }

    /// The messages of a place, for reading.
    public Transcript transcript(Place place) {
        return new Transcript(conversation(place));
    }

    /// Forgets every message and the journal; people, places and tokens stay.
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
