package dev.parley.support.service.health;

import dev.parley.support.kafka.Topic;

import java.util.List;

/// The topics that a service writes: their schemas are registered before it says that it is ready.
public record ProducedTopics(List<Topic<?>> topics) {

    /// Copies the list.
    public ProducedTopics {
        topics = List.copyOf(topics);
    }

    /// The given topics.
    public static ProducedTopics of(Topic<?>... topics) {
        return new ProducedTopics(List.of(topics));
    }
}
