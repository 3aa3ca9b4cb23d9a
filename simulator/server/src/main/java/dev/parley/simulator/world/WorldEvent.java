package dev.parley.simulator.world;

/// Something that those who watch the world can see.
public sealed interface WorldEvent {

    /// Where it happened.
    Place place();

    /// A message was said.
    record MessageSent(Message message) implements WorldEvent {
        @Override
        public Place place() {
            return message.place();
        }
    }

    /// A message was changed.
    record MessageEdited(Message message) implements WorldEvent {
        @Override
        public Place place() {
            return message.place();
        }
    }

    /// A message was taken away.
    record MessageDeleted(Message message) implements WorldEvent {
        @Override
        public Place place() {
            return message.place();
        }
    }

    /// Somebody reacted to a message, or took the reaction back.
    record ReactionChanged(Message message, Person person, String emoji, boolean added)
            implements WorldEvent {
        @Override
        public Place place() {
            return message.place();
        }
    }

    /// Somebody writes.
    record TypingStarted(Place place, Person person) implements WorldEvent {}
}
