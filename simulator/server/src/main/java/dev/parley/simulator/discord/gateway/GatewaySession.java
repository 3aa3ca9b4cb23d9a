package dev.parley.simulator.discord.gateway;

import dev.parley.simulator.world.Message;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/// What a client identified for: it outlives its connection, and what was missed is replayed to the
/// next one.
final class GatewaySession {

    private static final int MAX_REPLAYED_EVENTS = 5_000;

    private final String id;
    private final Intents intents;
    private final Shard shard;
    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private final Set<Long> announced = new HashSet<>();
    private @Nullable FrameSink line;
    private long lastSeq;
    private long detachedAtNanos;

    private record Event(long seq, GatewayFrame frame) {}

    GatewaySession(String id, Intents intents, Shard shard, FrameSink line) {
        this.id = id;
        this.intents = intents;
        this.shard = shard;
        this.line = line;
    }

    String id() {
        return id;
    }

    Intents intents() {
        return intents;
    }

    Shard shard() {
        return shard;
    }

    /// Sends an event, now or when the client resumes.
    void dispatch(String type, JsonNode data) {
        dispatch(type, data, null);
    }

    /// Sends an event that brings a user's message.
    synchronized void dispatch(String type, JsonNode data, @Nullable Message carries) {
        long seq = ++lastSeq;
        String json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("op", GatewayCodes.DISPATCH)
                        .put("s", seq)
                        .put("t", type)
                        .set("d", data)
                        .toString();
        GatewayFrame frame = new GatewayFrame(json, carries);
        events.addLast(new Event(seq, frame));
        if (events.size() > MAX_REPLAYED_EVENTS) {
            events.removeFirst();
        }
        if (line != null) {
            line.send(frame);
        }
    }

    /// Whether this is the first time that the client hears of a channel.
    synchronized boolean markAnnounced(long channel) {
        return announced.add(channel);
    }

    /// Gives the session a new connection and replays what came after a sequence number.
    ///
    /// @return whether all of it is still remembered; if not, nothing happened
    synchronized boolean resume(long seq, FrameSink next) {
        long oldest = events.isEmpty() ? lastSeq + 1 : events.getFirst().seq();
        if (seq > lastSeq || seq < oldest - 1) {
            return false;
        }
        for (Event event : events) {
            if (event.seq() > seq) {
                next.send(event.frame());
            }
        }
        line = next;
        dispatch("RESUMED", JsonNodeFactory.instance.objectNode());
        return true;
    }

    /// Takes the connection away, if it still is this one.
    synchronized void detach(FrameSink gone, long nanos) {
        if (gone.equals(line)) {
            line = null;
            detachedAtNanos = nanos;
        }
    }

    /// Whether nobody has been connected for so long.
    synchronized boolean abandoned(long nanos, long after) {
        return line == null && nanos - detachedAtNanos > after;
    }
}
