package dev.parley.simulator.discord.rest;

import dev.parley.simulator.world.Place;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The nonces of the last few minutes, and the message that each one made.
final class NonceStore {

    private final Supplier<Duration> memory;
    private final Map<String, Used> used = new LinkedHashMap<>();

    private record Used(Place place, long message, long nanos) {}

    /// @param memory how long a nonce is known
    NonceStore(Supplier<Duration> memory) {
        this.memory = memory;
    }

    /// What became of an attempt to send.
    ///
    /// @param fresh whether it made a message
    record Outcome(Place place, long message, boolean fresh) {}

    /// The message that this nonce made, or the one made now.
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

    /// Forgets from the oldest on, so that a send costs no look at all the others.
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
