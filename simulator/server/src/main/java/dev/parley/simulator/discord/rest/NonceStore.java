package dev.parley.simulator.discord.rest;

import dev.parley.simulator.world.Place;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Recently used nonces with the messages that they created.
final class NonceStore {

    private final Supplier<Duration> memory;
    private final Map<String, Used> used = new LinkedHashMap<>();

    private record Used(Place place, long message, long nanos) {}

    /// @param memory supplies the period for which a nonce is remembered
    NonceStore(Supplier<Duration> memory) {
        this.memory = memory;
    }

    /// The message of a nonce.
    ///
    /// @param fresh true when it was created now
    record Outcome(Place place, long message, boolean fresh) {}

    /// Sends a message unless its nonce is known.
    synchronized Outcome sendOnce(String nonce, long nanos, Place place, Supplier<Long> send) {
        forgetBefore(nanos - memory.get().toNanos());
        Used before = used.get(nonce);
        if (before != null) {
            return new Outcome(before.place(), before.message(), false);
        }
        long message = send.get();
        used.put(nonce, new Used(place, message, nanos));
        return new Outcome(place, message, true);
    }

    /// Forgets the oldest nonces first, so that a send does not scan all of them.
    private void forgetBefore(long nanos) {
        Iterator<Used> oldestFirst = used.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().nanos() < nanos) {
            oldestFirst.remove();
        }
    }

    synchronized void clear() {
        used.clear();
    }
}
