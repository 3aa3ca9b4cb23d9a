package dev.parley.simulator.discord.gateway;

import dev.parley.simulator.world.Message;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/// A client's session, which outlives its connection: missed events are replayed to the next one.
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

    /// Sends an event now, or when the client resumes.
    void dispatch(String type, JsonNode data) {
        dispatch(type, data, null);
    }

    /// Sends an event that contains a user's message.
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

    /// Marks a channel as announced to the client.
    ///
    /// @return true when it was not announced before
    synchronized boolean markAnnounced(long channel) {
        return announced.add(channel);
    }

    /// Attaches a new connection and replays the events after a sequence number.
    ///
    /// @return false, without effect, when some of these events are already forgotten
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

    /// Detaches the connection, if it is still the current one.
    synchronized void detach(FrameSink gone, long nanos) {
        if (gone.equals(line)) {
            line = null;
            detachedAtNanos = nanos;
        }
    }

    /// True when the session has had no connection for that long.
    synchronized boolean abandoned(long nanos, long after) {
        return line == null && nanos - detachedAtNanos > after;
    }
}
