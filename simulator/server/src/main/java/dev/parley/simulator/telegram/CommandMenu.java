package dev.parley.simulator.telegram;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The bot's command menu, one list for each scope and language.
final class CommandMenu {

    private final Map<String, JsonNode> lists = new ConcurrentHashMap<>();

    MethodResult set(MethodParameters parameters) {
        JsonNode commands = parameters.json("commands");
        for (JsonNode command : commands) {
            if (!command.path("command").asString("").matches("[a-z0-9_]{1,32}")) {
                return MethodResult.badRequest("BOT_COMMAND_INVALID");
            }
        }
        lists.put(key(parameters), commands);
        return MethodResult.succeeded();
    }

    MethodResult get(MethodParameters parameters) {
        return new MethodResult.Done(
                lists.getOrDefault(key(parameters), JsonNodeFactory.instance.arrayNode()));
    }

    MethodResult delete(MethodParameters parameters) {
        lists.remove(key(parameters));
        return MethodResult.succeeded();
    }

    private static String key(MethodParameters parameters) {
        JsonNode scope = parameters.json("scope");
        return (scope.isObject() ? scope.toString() : "default")
                + parameters.text("language_code").orElse("");
    }
}
