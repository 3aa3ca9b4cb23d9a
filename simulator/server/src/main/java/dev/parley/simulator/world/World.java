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

    private final Timepiece time;
    private final Ids ids;
    private final Journal journal;
    private final Map<Platform, People> people = new EnumMap<>(Platform.class);
    private final Map<Platform, Places> places = new EnumMap<>(Platform.class);
    private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();
    private final Memory memory = new Memory();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    /// A world in which nothing has been said.
    ///
    /// @param time dates and measures all that happens
    /// @param journal is told of all that happens
    public World(Timepiece time, Journal journal) {
        this.time = time;
        this.ids = new Ids(time);
        this.journal = journal;
        for (Platform platform : Platform.values()) {
            people.put(platform, new People(platform));
            places.put(platform, new Places(platform));
        }
    }

    /// The clocks of this world.
    public Timepiece time() {
        return time;
    }

    /// Where ids come from.
    public Ids ids() {
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
    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /// Tells this watcher no more.
    public void unwatch(Watcher watcher) {
        watchers.remove(watcher);
    }

    /// Somebody says something.
    ///
    /// @param nanos when the request to say it was complete
    public Message say(Place place, Person author, Draft draft, long nanos) {
        Message said =
                conversation(place)
                        .add(
                                () ->
                                        new Message(
                                                ids.nextMessage(place.platform()),
                                                place,
                                                author,
                                                draft,
                                                Moments.sent(time.millis(), nanos),
                                                Reactions.NONE,
                                                false),
                                this::tell);
        memory.remember(conversation(place));
        journal.note(Journal.Kind.messageOf(author), nanos, said);
        return said;
    }

    /// Somebody changes what was said.
    public Optional<Message> edit(Place place, long id, UnaryOperator<Draft> change, long nanos) {
        Optional<Message> edited =
                conversation(place)
                        .change(
                                id,
                                message ->
                                        message.edited(
                                                change.apply(message.draft()),
                                                message.moments().edited(time.millis(), nanos)),
                                Happening.Edited::new,
                                this::tell);
        edited.ifPresent(
                message -> journal.note(Journal.Kind.editOf(message.author()), nanos, message));
        return edited;
    }

    /// Somebody takes back what was said.
    public Optional<Message> delete(Place place, long id, long nanos) {
        Optional<Message> gone =
                conversation(place).change(id, Message::gone, Happening.Deleted::new, this::tell);
        gone.ifPresent(
                message -> journal.note(Journal.Kind.deletionOf(message.author()), nanos, message));
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
                        message -> new Happening.Reacted(message, person, emoji, add),
                        this::tell);
    }

    /// Somebody writes.
    public void type(Place place, Person person, long nanos) {
        conversation(place).tell(new Happening.Typing(place, person), this::tell);
        journal.note(Journal.Kind.TYPING, nanos, place, person);
    }

    /// The messages of a place, for reading.
    public Transcript transcript(Place place) {
        return new Transcript(conversation(place));
    }

    /// Forgets every message and the journal; people, places and tokens stay.
    public void forget() {
        memory.clear();
        conversations.values().forEach(Conversation::clear);
        journal.clear();
    }

    private Conversation conversation(Place place) {
        return conversations.computeIfAbsent(place.key(), key -> new Conversation());
    }

    private void tell(Happening happening) {
        for (Watcher watcher : watchers) {
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
