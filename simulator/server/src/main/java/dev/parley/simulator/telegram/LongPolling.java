package dev.parley.simulator.telegram;

import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// `getUpdates`: confirms by offset and waits for updates; of two concurrent polls the older one
/// gets a conflict.
final class LongPolling {

    private static final int MOST_UPDATES = 100;
    private static final int LONGEST_WAIT_SECONDS = 50;

    private final World world;
    private final UpdateQueue updates;
    private final AtomicLong newestPoll = new AtomicLong();

    LongPolling(World world, UpdateQueue updates) {
        this.world = world;
        this.updates = updates;
    }

    MethodResult poll(MethodParameters parameters) throws InterruptedException {
        long mine = newestPoll.incrementAndGet();
        updates.signal().raise();
        updates.confirm(parameters.number("offset", 0));
        int limit = Math.clamp(parameters.number("limit", MOST_UPDATES), 1, MOST_UPDATES);
        long deadline =
                world.time().nanos()
                        + TimeUnit.SECONDS.toNanos(
                                Math.clamp(
                                        parameters.number("timeout", 0), 0, LONGEST_WAIT_SECONDS));
        while (true) {
            long seen = updates.signal().count();
            if (newestPoll.get() != mine) {
                return MethodResult.conflict(
                        "terminated by other getUpdates request; make sure that only one bot"
                                + " instance is running");
            }
            List<PendingUpdate> found = updates.oldest(limit);
            long left = deadline - world.time().nanos();
            if (!found.isEmpty() || left <= 0) {
                return new MethodResult.Done(handedOver(found));
            }
            updates.signal().await(seen, left);
        }
    }

    private ArrayNode handedOver(List<PendingUpdate> found) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        long nanos = world.time().nanos();
        for (PendingUpdate update : found) {
            array.add(update.json());
            if (update.carries() != null) {
                world.journal().record(Journal.Kind.UPDATE_HANDED_OVER, nanos, update.carries());
            }
        }
        return array;
    }
}
