package dev.parley.simulator.discord.rest;

import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.http.Routes;
import dev.parley.simulator.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// The application's slash commands, global and the guild's alike: they are kept and given back.
final class CommandRoutes {

    private static final List<String> SCOPES =
            List.of(
                    "/applications/{application}/commands",
                    "/applications/{application}/guilds/{guild}/commands");

    private final World world;
    private final Map<String, ObjectNode> commands = new ConcurrentSkipListMap<>();

    CommandRoutes(World world) {
        this.world = world;
    }

    void addTo(Routes routes) {
        for (String all : SCOPES) {
            routes.get(all, call -> Reply.json(array(scopeOf(call))))
                    .put(all, this::replaceAll)
                    .post(all, call -> Reply.json(201, keep(call, call.json())))
                    .get(all + "/{command}", this::read)
                    .patch(all + "/{command}", call -> Reply.json(keep(call, call.json())))
                    .delete(all + "/{command}", this::delete);
        }
    }

    private Reply replaceAll(Call call) {
        String scope = scopeOf(call);
        commands.keySet().removeIf(key -> key.startsWith(scope));
        call.json().forEach(command -> keep(call, command));
        return Reply.json(array(scope));
    }

    private ObjectNode keep(Call call, JsonNode asked) {
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

    private Reply read(Call call) {
        ObjectNode command = commands.get(scopeOf(call) + call.parameter("command"));
        return command == null
                ? DiscordError.of(404, 10063, "Unknown application command")
                : Reply.json(command);
    }

    private Reply delete(Call call) {
        return commands.remove(scopeOf(call) + call.parameter("command")) == null
                ? DiscordError.of(404, 10063, "Unknown application command")
                : Reply.empty(204);
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

    private static String scopeOf(Call call) {
        return call.parameters().getOrDefault("guild", "global") + "/";
    }
}
