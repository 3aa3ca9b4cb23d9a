package dev.parley.support.kafka.testing;

import dev.parley.events.Envelope;
import dev.parley.events.InferenceCancelled;
import dev.parley.events.ReplyProgress;

import java.time.Instant;
import java.util.UUID;

/// Small events for tests.
public final class TestEvents {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private TestEvents() {}

    /// A numbered event of a place.
    public static ReplyProgress numbered(String place, int number) {
        return new ReplyProgress(envelope(place), new UUID(7, number), 1, number, "text");
    }

    /// An event that belongs to another topic.
    public static InferenceCancelled ofAnotherTopic(String place) {
        return new InferenceCancelled(envelope(place), new UUID(7, 7), "reset");
    }

    private static Envelope envelope(String place) {
        return Envelope.newBuilder()
                .setEventId(new UUID(5, place.hashCode()))
                .setPlace(place)
                .setOccurredAt(NOW)
                .build();
    }
}
