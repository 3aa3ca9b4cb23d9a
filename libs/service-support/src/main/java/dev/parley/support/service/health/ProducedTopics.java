package dev.parley.support.service.health;

import dev.parley.support.kafka.Topic;

import java.util.List;

/// Topics that a service produces; their schemas are registered before it is ready.
public record ProducedTopics(List<Topic<?>> topics) {

    public ProducedTopics {
        topics = List.copyOf(topics);
    }

    /// The given topics.
    public static ProducedTopics of(Topic<?>... topics) {
        return new ProducedTopics(List.of(topics));
    }
}
