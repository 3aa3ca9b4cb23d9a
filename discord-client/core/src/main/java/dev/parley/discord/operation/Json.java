package dev.parley.discord.operation;

import dev.parley.discord.model.Snowflake;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes JSON fields.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Snowflake NONE = new Snowflake(0);

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// Returns an id; 0 when it is missing.
    static Snowflake id(JsonNode node) {
        var id = idOrNull(node);
        return id == null ? NONE : id;
    }

    static @Nullable Snowflake idOrNull(JsonNode node) {
        var text = textOrNull(node);
        return text == null || text.isEmpty() ? null : Snowflake.parse(text);
    }

    static @Nullable String textOrNull(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }
}
