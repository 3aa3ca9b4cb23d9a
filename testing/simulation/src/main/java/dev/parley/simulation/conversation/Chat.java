package dev.parley.simulation.conversation;

import dev.parley.conversation.turn.IncomingMessage;
import dev.parley.conversation.turn.Person;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.simulation.seed.Stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Messages of a few people in a few places, some of which arrive twice.
final class Chat {

    private static final int MAX_PLACES = 2;
    private static final int MAX_PEOPLE = 2;
    private static final int MAX_MESSAGES = 5;
    private static final int MAX_PAUSE_MILLIS = 9_000;
    private static final int MAX_REPETITION_SECONDS = 40;

    private final Stage stage;
    private final int places;
    private final int people;
    private final List<IncomingMessage> messages = new ArrayList<>();
    private int toCome;

    Chat(Stage stage) {
        this.stage = stage;
        this.places = 1 + stage.random().nextInt(MAX_PLACES);
        this.people = 1 + stage.random().nextInt(MAX_PEOPLE);
    }

    int places() {
        return places;
    }

    /// The messages in the order in which they were written.
    List<IncomingMessage> messages() {
        return messages;
    }

    /// Returns whether no message is still to come.
    boolean hasEnded() {
        return toCome == 0;
    }

    /// The number of a place.
    static int number(Place place) {
        return Integer.parseInt(place.address());
    }

    /// Lets the messages arrive.
    void start(Topics topics) {
        var random = stage.random();
        var at = Duration.ZERO;
        for (var left = 1 + random.nextInt(MAX_MESSAGES); left > 0; left--) {
            var message = message();
            messages.add(message);
            at = at.plusMillis(random.nextInt(MAX_PAUSE_MILLIS));
            arrive(topics, message, at);
            if (random.nextInt(4) == 0) {
                arrive(topics, message, at.plusSeconds(random.nextInt(MAX_REPETITION_SECONDS)));
            }
        }
    }

    private void arrive(Topics topics, IncomingMessage message, Duration delay) {
        toCome++;
        stage.scheduler()
                .after(
                        delay,
                        () -> {
                            toCome--;
                            topics.append(
                                    Topics.Topic.INBOUND,
                                    number(message.place()),
                                    process -> process.turns().on(message));
                        });
    }

    private IncomingMessage message() {
        var random = stage.random();
        var id = Integer.toString(messages.size());
        var person = new Person("discord", Integer.toString(random.nextInt(people)), "Somebody");
        return new IncomingMessage(
                EventIds.inboundEvent("discord", "900", id),
                Place.discord(Integer.toString(random.nextInt(places))),
                person,
                id,
                text(id),
                null,
                false);
    }

    private String text(String id) {
        return switch (stage.random().nextInt(8)) {
            case 0 -> "/reset";
            case 1 -> "/model large here";
            default -> "message " + id;
        };
    }
}
