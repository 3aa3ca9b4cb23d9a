package dev.parley.simulator.control;

import dev.parley.simulator.discord.model.DiscordMentions;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.world.DraftMessage;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.People;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.function.Function;

/// Requests by which users write, edit and delete messages, and list their places.
final class UserMessages {

    private final World world;

    UserMessages(World world) {
        this.world = world;
    }

    HttpReply say(HttpCall call) {
        JsonNode body = call.json();
        String text = body.path("text").asString("");
        String user = body.path("user").asString("");
        if (text.isBlank() || user.isBlank()) {
            return ControlError.of(400, "text and user are needed");
        }
        Platform platform = Platform.of(body.path("platform").asString(""));
        boolean otherBot = body.path("bot").asBoolean(false);
        Person author = author(platform, user, otherBot);
        Optional<Place> place = place(platform, author, body.path("place").asString("dm"));
        if (place.isEmpty()) {
            return ControlError.of(400, "place is dm, channel, or the key of a place");
        }
        if (otherBot && !place.get().shared()) {
            return ControlError.of(400, "a bot writes to another bot among people only");
        }
        Long replyTo = idOrNull(body.path("replyTo"));
        boolean mention = place.get().shared() && body.path("mention").asBoolean(replyTo == null);
        DraftMessage draft =
                DraftMessage.of(mention ? mentioning(platform, text) : text).inReplyTo(replyTo);
        return HttpReply.json(accepted(world.say(place.get(), author, draft, call.nanos())));
    }

    HttpReply edit(HttpCall call) {
        return inPlace(
                call,
                place ->
                        world.edit(
                                        place,
                                        call.id("message"),
                                        before ->
                                                before.rephrased(
                                                        call.json().path("text").asString("")),
                                        call.nanos())
                                .<HttpReply>map(edited -> HttpReply.json(MessageView.of(edited)))
                                .orElse(ControlError.of(404, "unknown message")));
    }

    HttpReply delete(HttpCall call) {
        return inPlace(
                call,
                place ->
                        world.delete(place, call.id("message"), call.nanos())
                                .<HttpReply>map(gone -> HttpReply.empty(204))
                                .orElse(ControlError.of(404, "unknown message")));
    }

    /// Lists the places in which a user can write.
    HttpReply places(HttpCall call) {
        String user = call.query("user").orElse("");
        if (user.isBlank()) {
            return ControlError.of(400, "user is needed");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode places = body.putArray("places");
        for (Platform platform : Platform.values()) {
            Person person = world.people(platform).named(user);
            add(places, world.places(platform).privateChat(person), person);
            add(places, world.places(platform).shared(), person);
        }
        return HttpReply.json(body);
    }

    /// Looks up the place that the path names by its key.
    HttpReply inPlace(HttpCall call, Function<Place, HttpReply> then) {
        return byKey(call.parameter("place"))
                .map(then)
                .orElse(ControlError.of(404, "unknown place: " + call.parameter("place")));
    }

    /// Looks up a place by its key.
    Optional<Place> byKey(String key) {
        int colon = key.indexOf(':');
        try {
            return colon < 0
                    ? Optional.empty()
                    : world.places(Platform.of(key.substring(0, colon)))
                            .find(Long.parseLong(key.substring(colon + 1)));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }

    private Person author(Platform platform, String name, boolean otherBot) {
        People people = world.people(platform);
        return otherBot ? people.otherBot(name) : people.named(name);
    }

    private Optional<Place> place(Platform platform, Person author, String place) {
        return switch (place) {
            case "dm" -> Optional.of(world.places(platform).privateChat(author));
            case "channel" -> Optional.of(world.places(platform).shared());
            default -> byKey(place);
        };
    }

    private String mentioning(Platform platform, String text) {
        Person bot = world.people(platform).bot();
        String mention =
                switch (platform) {
                    case DISCORD -> DiscordMentions.of(bot);
                    case TELEGRAM -> "@" + bot.name();
                };
        return text.contains(mention) ? text : mention + " " + text;
    }

    private static ObjectNode accepted(Message message) {
        Place place = message.place();
        String id = Long.toString(place.id());
        return JsonNodeFactory.instance
                .objectNode()
                .put("platform", place.platform().key())
                .put("messageId", Long.toString(message.id()))
                .put(place.platform() == Platform.DISCORD ? "channelId" : "chatId", id)
                .put("place", place.key())
                .put("at", message.times().sentAt())
                .put("accepted", true);
    }

    private static void add(ArrayNode places, Place place, Person person) {
        places.addObject()
                .put("place", place.key())
                .put("platform", place.platform().key())
                .put("kind", place.shared() ? "channel" : "dm")
                .put("name", place.shared() ? place.name() : "parley")
                .put("userId", Long.toString(person.id()));
    }

    private static @Nullable Long idOrNull(JsonNode node) {
        long id = node.asLong(0);
        return id == 0 ? null : Long.valueOf(id);
    }
}
