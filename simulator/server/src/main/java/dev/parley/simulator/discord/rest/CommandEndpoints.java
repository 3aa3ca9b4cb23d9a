package dev.parley.simulator.discord.rest;

import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.RouteTable;
import dev.parley.simulator.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Endpoints for slash commands, global and of the guild: they are stored and returned.
final class CommandEndpoints {

    private static final List<String> SCOPES =
            List.of(
                    "/applications/{application}/commands",
                    "/applications/{application}/guilds/{guild}/commands");

    private final World world;
    private final Map<String, ObjectNode> commands = new ConcurrentSkipListMap<>();

    CommandEndpoints(World world) {
        this.world = world;
    }

    void addTo(RouteTable routes) {
        for (String all : SCOPES) {
            routes.get(all, call -> HttpReply.json(array(scopeOf(call))))
                    .put(all, this::replaceAll)
                    .post(all, call -> HttpReply.json(201, keep(call, call.json())))
                    .get(all + "/{command}", this::read)
                    .patch(all + "/{command}", call -> HttpReply.json(keep(call, call.json())))
                    .delete(all + "/{command}", this::delete);
        }
    }

    private HttpReply replaceAll(HttpCall call) {
        String scope = scopeOf(call);
        commands.keySet().removeIf(key -> key.startsWith(scope));
        call.json().forEach(command -> keep(call, command));
        return HttpReply.json(array(scope));
    }

    private ObjectNode keep(HttpCall call, JsonNode asked) {
        String known = call.parameters().get("command");
        ObjectNode command = JsonNodeFactory.instance.objectNode().put("type", 1);
        if (asked instanceof ObjectNode fields) {
            command.setAll(fields);
        }
        String id = known != null ? known : Long.toString(world.ids().nextSnowflake());
        command.put("id", id)
                .put("application_id", call.parameter("application"))
                .put("version", id);
        String guild = call.parameters().get("guild");
        if (guild != null) {
            command.put("guild_id", guild);
        }
        if (!command.has("description")) {
            command.put("description", "");
        }
        if (!command.has("default_member_permissions")) {
            command.putNull("default_member_permissions");
        }
        commands.put(scopeOf(call) + id, command);
        return command;
    }

    private HttpReply read(HttpCall call) {
        ObjectNode command = commands.get(scopeOf(call) + call.parameter("command"));
        return command == null
                ? DiscordErrorReply.of(404, 10063, "Unknown application command")
                : HttpReply.json(command);
    }

    private HttpReply delete(HttpCall call) {
        return commands.remove(scopeOf(call) + call.parameter("command")) == null
                ? DiscordErrorReply.of(404, 10063, "Unknown application command")
                : HttpReply.empty(204);
    }

    private ArrayNode array(String scope) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        commands.forEach((key, command) -> {
            if (key.startsWith(scope)) {
                array.add(command);
            }
        });
        return array;
    }

    private static String scopeOf(HttpCall call) {
        return call.parameters().getOrDefault("guild", "global") + "/";
    }
}
