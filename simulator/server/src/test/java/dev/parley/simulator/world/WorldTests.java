package dev.parley.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Tests of people, places and messages.
class WorldTests {

    private final AtomicLong nanos = new AtomicLong();
    private final SimulatorClock time =
            new SimulatorClock(() -> Instant.parse("2026-11-20T10:00:00Z"), nanos::get);
    private final World world = new World(time, new Journal());
    private final Person alice = world.people(Platform.DISCORD).named("alice");
    private final Place place = world.places(Platform.DISCORD).privateChat(alice);

    @Test
    void derivesIdsFromNames() {
        World other = new World(time, new Journal());

        for (Platform platform : Platform.values()) {
            Person here = world.people(platform).named("bob");
            Person there = other.people(platform).named("bob");
            assertThat(here).isEqualTo(there);
            assertThat(world.places(platform).privateChat(here).key())
                    .isEqualTo(other.places(platform).privateChat(there).key());
        }
    }

    @Test
    void keepsItsCapacityAfterAReset() {
        for (int i = 0; i < 40_000; i++) {
            world.say(place, alice, DraftMessage.of("before"), 0);
        }
        world.clear();

        Message said = world.say(place, alice, DraftMessage.of("now"), 0);

        assertThat(world.transcript(place).find(said.id())).contains(said);
    }

    @Test
    void separatesAPersonFromABotOfTheSameName() {
        for (Platform platform : Platform.values()) {
            Person bob = world.people(platform).named("bob");
            Person beeper = world.people(platform).otherBot("bob");
            assertThat(beeper.id()).isNotEqualTo(bob.id());
            assertThat(beeper.isBot()).isTrue();
            assertThat(beeper.isUnderTest()).isFalse();
        }
    }

    @Test
    void doesNotTreatAnotherBotAsTheOneUnderTest() {
        Place channel = world.places(Platform.DISCORD).shared();
        Person beeper = world.people(Platform.DISCORD).otherBot("beeper");

        Message beep = world.say(channel, beeper, DraftMessage.of("beep"), 0);
        world.edit(channel, beep.id(), draft -> draft.rephrased("boop"), 0);
        world.delete(channel, beep.id(), 0);

        assertThat(world.journal().since(0))
                .extracting(Journal.Entry::kind)
                .containsExactly(
                        Journal.Kind.OTHER_BOT_MESSAGE,
                        Journal.Kind.OTHER_BOT_EDIT,
                        Journal.Kind.OTHER_BOT_DELETE);
    }

    @Test
    void formatsIdsLikeThePlatforms() {
        assertThat(Long.toString(alice.id())).matches("\\d{17,19}");
        assertThat(Long.toString(say("hi").id())).matches("\\d{19}");
        assertThat(world.ids().nextMessageId(Platform.TELEGRAM))
                .isBetween(1L, (long) Integer.MAX_VALUE);
    }

    @Test
    void keepsIdsRisingAcrossWorlds() {
        World later =
                new World(
                        new SimulatorClock(() -> Instant.parse("2026-11-20T10:00:01Z"), nanos::get),
                        new Journal());

        for (Platform platform : Platform.values()) {
            assertThat(later.ids().nextMessageId(platform))
                    .isGreaterThan(world.ids().nextMessageId(platform));
        }
    }

    @Test
    void notifiesListenersInOrderPerPlace() {
        List<Long> seen = new ArrayList<>();
        world.addListener(happening -> {
            if (happening instanceof WorldEvent.MessageSent(var message)) {
                seen.add(message.id());
            }
        });

        IntStream.range(0, 200).parallel().forEach(i -> say("m" + i));

        assertThat(seen).hasSize(200).isSorted();
    }

    @Test
    void returnsChangesSinceACursor() throws Exception {
        Message first = say("one");
        say("two");
        Transcript.Changes all = world.transcript(place).since(0, 0);
        assertThat(all.messages()).extracting(Message::text).containsExactly("one", "two");

        world.edit(place, first.id(), draft -> draft.rephrased("uno"), 0);

        Transcript.Changes changed = world.transcript(place).since(all.cursor(), 0);
        assertThat(changed.messages()).extracting(Message::text).containsExactly("uno");
        assertThat(world.transcript(place).since(changed.cursor(), 0).messages()).isEmpty();
    }

    @Test
    void remembersDeletedMessages() {
        Message message = say("oops");
        world.delete(place, message.id(), 0);

        assertThat(world.transcript(place).find(message.id())).isEmpty();
        assertThat(world.transcript(place).everContained(message.id())).isTrue();
        assertThat(world.delete(place, message.id(), 0)).isEmpty();
    }

    @Test
    void readsBackwardsAndForwards() {
        List<Message> said = IntStream.range(0, 5).mapToObj(i -> say("m" + i)).toList();
        Transcript transcript = world.transcript(place);

        assertThat(transcript.newest(0, Long.MAX_VALUE, 2))
                .extracting(Message::text)
                .containsExactly("m4", "m3");
        assertThat(transcript.oldest(said.get(1).id(), 2))
                .extracting(Message::text)
                .containsExactly("m3", "m2");
    }

    @Test
    void journalsTheInstantOfTheRequest() {
        world.say(place, alice, DraftMessage.of("hi"), 42);

        assertThat(world.journal().since(0))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.nanos()).isEqualTo(42);
                    assertThat(entry.kind()).isEqualTo(Journal.Kind.USER_MESSAGE);
                    assertThat(entry.place()).isEqualTo(place.key());
                });
    }

    private Message say(String text) {
        return world.say(place, alice, DraftMessage.of(text), nanos.incrementAndGet());
    }
}
