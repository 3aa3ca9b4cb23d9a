package dev.parley.simulator.control;

import dev.parley.simulator.discord.SimulatedDiscord;
import dev.parley.simulator.discord.model.Interaction;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/// Requests by which Discord users invoke slash commands and press buttons.
final class UserInteractions {

    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;

    private final World world;
    private final SimulatedDiscord discord;

    UserInteractions(World world, SimulatedDiscord discord) {
        this.world = world;
        this.discord = discord;
    }

    HttpReply interact(HttpCall call) {
        JsonNode body = call.json();
        String user = body.path("user").asString("");
        if (user.isBlank() || body.has("command") == body.has("button")) {
            return ControlError.of(400, "user is needed, and either command or button");
        }
        Person person = world.people(Platform.DISCORD).named(user);
        Place place =
                body.path("place").asString("dm").equals("channel")
                        ? world.places(Platform.DISCORD).shared()
                        : world.places(Platform.DISCORD).privateChat(person);
        boolean command = body.has("command");
        Interaction begun =
                discord.interact(
                        command ? COMMAND : COMPONENT,
                        person,
                        place,
                        body.path("message").asLong(0),
                        command ? command(body) : button(body));
        return HttpReply.json(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("interactionId", Long.toString(begun.id()))
                        .put("token", begun.token())
                        .put("place", place.key()));
    }

    private ObjectNode command(JsonNode body) {
        ObjectNode data =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", Long.toString(world.ids().nextSnowflake()))
                        .put("name", body.path("command").asString(""))
                        .put("type", 1);
        for (Map.Entry<String, JsonNode> option : body.path("options").properties()) {
            data.withArray("options")
                    .addObject()
                    .put("name", option.getKey())
                    .put("type", 3)
                    .put("value", option.getValue().asString(""));
        }
        return data;
    }

    private static ObjectNode button(JsonNode body) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("custom_id", body.path("button").asString(""))
                .put("component_type", 2)
                .put("id", 1);
    }
}
