package dev.parley.simulator.discord.model;

import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// The interactions that can still be answered, with their first answers.
///
/// The first answer must come within 3 seconds; after it, the token is valid for 15 minutes.
public final class OpenInteractions {

    private static final long FIRST_ANSWER_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long TOKEN_NANOS = TimeUnit.MINUTES.toNanos(15);

    private final World world;
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    private record Open(Interaction interaction, long nanos, boolean answered, long original) {}

    /// The result of a first answer.
    public enum FirstAnswer {
        ACCEPTED,
        UNKNOWN,
        ALREADY_GIVEN
    }

    public OpenInteractions(World world) {
        this.world = world;
    }

    /// Starts an interaction.
    public Interaction begin(int type, Person user, Place place, long message, ObjectNode data) {
        long id = world.ids().nextSnowflake();
        Interaction begun =
                new Interaction(id, "interaction-" + id, type, user, place, message, data);
        open.put(begun.token(), new Open(begun, world.time().nanos(), false, 0));
        return begun;
    }

    /// Accepts or refuses the bot's first answer.
    public FirstAnswer answer(long id, String token) {
        Open before = open.get(token);
        if (before == null
                || before.interaction().id() != id
                || (!before.answered() && age(before) > FIRST_ANSWER_NANOS)) {
            return FirstAnswer.UNKNOWN;
        }
        if (before.answered()) {
            return FirstAnswer.ALREADY_GIVEN;
        }
        Open answered = new Open(before.interaction(), before.nanos(), true, before.original());
        return open.replace(token, before, answered)
                ? FirstAnswer.ACCEPTED
                : FirstAnswer.ALREADY_GIVEN;
    }

    /// Records the message that the first answer created.
    public void becameMessage(String token, long message) {
        open.computeIfPresent(
                token,
                (same, before) -> new Open(before.interaction(), before.nanos(), true, message));
    }

    /// Finds the interaction of a valid token.
    public Optional<Interaction> find(String token) {
        return Optional.ofNullable(open.get(token))
                .filter(each -> age(each) < TOKEN_NANOS)
                .map(Open::interaction);
    }

    /// The message that the first answer created, or 0.
    public long original(String token) {
        Open found = open.get(token);
        return found == null ? 0 : found.original();
    }

    public void clear() {
        open.clear();
    }

    private long age(Open each) {
        return world.time().nanos() - each.nanos();
    }
}
