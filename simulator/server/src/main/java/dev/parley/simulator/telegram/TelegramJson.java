package dev.parley.simulator.telegram;

import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// JSON of the Bot API's objects.
final class TelegramJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern MENTION = Pattern.compile("(?<![\\w@])@\\w{3,32}");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/])/\\w{1,32}(@\\w{3,32})?");

    private final World world;

    TelegramJson(World world) {
        this.world = world;
    }

    ObjectNode user(Person person) {
        return NODES.objectNode()
                .put("id", person.id())
                .put("is_bot", person.isBot())
                .put("first_name", person.isUnderTest() ? "Parley" : person.name())
                .put("username", person.name());
    }

    ObjectNode chat(Place place) {
        ObjectNode chat = NODES.objectNode().put("id", place.id());
        return place.shared()
                ? chat.put("type", "supergroup").put("title", place.name())
                : chat.put("type", "private")
                        .put("first_name", place.name())
                        .put("username", place.name());
    }

    ObjectNode message(Message message) {
        return message(message, true);
    }

    private ObjectNode message(Message message, boolean withAnswered) {
        ObjectNode node =
                NODES.objectNode()
                        .put("message_id", message.id())
                        .put("date", message.times().sentAt() / 1000);
        node.set("from", user(message.author()));
        node.set("chat", chat(message.place()));
        Long edited = message.times().editedAt();
        if (edited != null) {
            node.put("edit_date", edited / 1000);
        }
        boolean isFile = message.draft().extras().has("document");
        if (isFile) {
            node.set("document", document(message));
        }
        node.put(isFile ? "caption" : "text", message.text());
        ArrayNode entities = entities(message.text());
        if (!entities.isEmpty()) {
            node.set(isFile ? "caption_entities" : "entities", entities);
        }
        if (message.draft().extras().path("reply_markup").has("inline_keyboard")) {
            node.set("reply_markup", message.draft().extras().get("reply_markup"));
        }
        Long replyTo = message.replyTo();
        if (withAnswered && replyTo != null) {
            world.transcript(message.place())
                    .find(replyTo)
                    .ifPresent(answered -> node.set("reply_to_message", message(answered, false)));
        }
        return node;
    }

    private static ObjectNode document(Message message) {
        return NODES.objectNode()
                .put("file_id", "file-" + message.id())
                .put("file_unique_id", "unique-" + message.id())
                .put(
                        "file_name",
                        message.draft().extras().path("document").path("file_name").asString());
    }

    /// True when a group message addresses the bot.
    boolean forBot(Message message) {
        Person bot = world.people(Platform.TELEGRAM).bot();
        Long replyTo = message.replyTo();
        return message.text().startsWith("/")
                || message.text().contains("@" + bot.name())
                || (replyTo != null
                        && world.transcript(message.place())
                                .find(replyTo)
                                .filter(answered -> answered.author().isUnderTest())
                                .isPresent());
    }

    private static ArrayNode entities(String text) {
        ArrayNode entities = NODES.arrayNode();
        add(entities, "bot_command", COMMAND.matcher(text));
        add(entities, "mention", MENTION.matcher(text));
        return entities;
    }

    private static void add(ArrayNode entities, String type, Matcher matcher) {
        while (matcher.find()) {
            entities.addObject()
                    .put("type", type)
                    .put("offset", matcher.start())
                    .put("length", matcher.end() - matcher.start());
        }
    }
}
