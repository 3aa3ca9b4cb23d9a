package dev.parley.simulator.telegram;

import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// `getUpdates`: confirms by offset, waits for news; of two pollers the one who came first is sent
/// away.
final class Polling {

    private static final int MOST_UPDATES = 100;
    private static final int LONGEST_WAIT_SECONDS = 50;

    private final World world;
    private final Updates updates;
    private final AtomicLong newestPoll = new AtomicLong();

    Polling(World world, Updates updates) {
        this.world = world;
        this.updates = updates;
    }

    Outcome poll(Parameters parameters) throws InterruptedException {
        long mine = newestPoll.incrementAndGet();
        updates.pulse().beat();
        updates.confirm(parameters.number("offset", 0));
        int limit = Math.clamp(parameters.number("limit", MOST_UPDATES), 1, MOST_UPDATES);
        long deadline =
                world.time().nanos()
                        + TimeUnit.SECONDS.toNanos(
                                Math.clamp(
                                        parameters.number("timeout", 0), 0, LONGEST_WAIT_SECONDS));
        while (true) {
            long seen = updates.pulse().beats();
            if (newestPoll.get() != mine) {
                return Outcome.conflict(
                        "terminated by other getUpdates request; make sure that only one bot"
                                + " instance is running");
            }
            List<Update> found = updates.oldest(limit);
            long left = deadline - world.time().nanos();
            if (!found.isEmpty() || left <= 0) {
                return new Outcome.Done(handedOver(found));
            }
            updates.pulse().await(seen, left);
        }
    }

    private ArrayNode handedOver(List<Update> found) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        long nanos = world.time().nanos();
        for (Update update : found) {
            array.add(update.json());
            if (update.carries() != null) {
                world.journal().note(Journal.Kind.UPDATE_HANDED_OVER, nanos, update.carries());
            }
        }
        return array;
    }
}
