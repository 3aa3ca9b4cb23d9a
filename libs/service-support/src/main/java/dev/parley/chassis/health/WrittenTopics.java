package dev.parley.chassis.health;

import dev.parley.messaging.Topic;

import java.util.List;

/// The topics that a service writes: their schemas are registered before it says that it is ready.
public record WrittenTopics(List<Topic<?>> topics) {

    /// Copies the list.
    public WrittenTopics {
        topics = List.copyOf(topics);
    }

    /// The given topics.
    public static WrittenTopics of(Topic<?>... topics) {
        return new WrittenTopics(List.of(topics));
    }
}
