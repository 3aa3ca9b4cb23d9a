package dev.parley.simulator.world;

/// Something that those who watch the world can see.
public sealed interface Happening {

    /// Where it happened.
    Place place();

    /// A message was said.
    record Said(Message message) implements Happening {
        @Override
        public Place place() {
            return message.place();
        }
    }

    /// A message was changed.
    record Edited(Message message) implements Happening {
        @Override
        public Place place() {
            return message.place();
        }
    }

    /// A message was taken away.
    record Deleted(Message message) implements Happening {
        @Override
        public Place place() {
            return message.place();
        }
    }

    /// Somebody reacted to a message, or took the reaction back.
    record Reacted(Message message, Person person, String emoji, boolean added)
            implements Happening {
        @Override
        public Place place() {
            return message.place();
        }
    }

    /// Somebody writes.
    record Typing(Place place, Person person) implements Happening {}
}
