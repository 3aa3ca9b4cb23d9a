package dev.parley.simulator.telegram;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The bot's menu of commands, one list for each scope and language.
final class Commands {

    private final Map<String, JsonNode> lists = new ConcurrentHashMap<>();

    Outcome set(Parameters parameters) {
        JsonNode commands = parameters.json("commands");
        for (JsonNode command : commands) {
            if (!command.path("command").asString("").matches("[a-z0-9_]{1,32}")) {
                return Outcome.badRequest("BOT_COMMAND_INVALID");
            }
        }
        lists.put(key(parameters), commands);
        return Outcome.yes();
    }

    Outcome get(Parameters parameters) {
        return new Outcome.Done(
                lists.getOrDefault(key(parameters), JsonNodeFactory.instance.arrayNode()));
    }

    Outcome delete(Parameters parameters) {
        lists.remove(key(parameters));
        return Outcome.yes();
    }

    private static String key(Parameters parameters) {
        JsonNode scope = parameters.json("scope");
        return (scope.isObject() ? scope.toString() : "default")
                + parameters.text("language_code").orElse("");
    }
}
