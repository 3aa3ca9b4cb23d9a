package dev.parley.simulator.control;

import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Person;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON of a message for the control API and the chat page, the same for every platform.
final class MessageView {

    private MessageView() {}

    static ObjectNode of(Message message) {
        Long replyTo = message.replyTo();
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", Long.toString(message.id()))
                        .put("place", message.place().key())
                        .put("text", message.text())
                        .put("replyTo", replyTo == null ? null : replyTo.toString())
                        .put("sentAt", message.times().sentAt())
                        .put("editedAt", message.times().editedAt())
                        .put("edits", message.times().edits())
                        .put("deleted", message.deleted());
        node.set("author", person(message.author()));
        ObjectNode reactions = node.putObject("reactions");
        message.reactions()
                .byEmoji()
                .forEach((emoji, people) -> reactions.put(emoji, people.size()));
        node.set("extras", message.draft().extras());
        return node;
    }

    static ObjectNode person(Person person) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", Long.toString(person.id()))
                .put("name", person.name())
                .put("bot", person.isBot());
    }
}
