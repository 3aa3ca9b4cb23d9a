package dev.parley.simulator.world;

/// A visible change in the world.
public sealed interface WorldEvent {

    /// The place of the event.
    Place place();

    /// A new message.
    record MessageSent(Message message) implements WorldEvent {
        @Override
        public Place place() {
            return message.place();
        }
    }

    /// An edited message.
    record MessageEdited(Message message) implements WorldEvent {
        @Override
        public Place place() {
            return message.place();
        }
    }

    /// A deleted message.
    record MessageDeleted(Message message) implements WorldEvent {
        @Override
        public Place place() {
            return message.place();
        }
    }

    /// An added or removed reaction.
    record ReactionChanged(Message message, Person person, String emoji, boolean added)
            implements WorldEvent {
        @Override
        public Place place() {
            return message.place();
        }
    }

    /// A typing indicator.
    record TypingStarted(Place place, Person person) implements WorldEvent {}
}
