package dev.parley.discord.operation;

import dev.parley.discord.model.Snowflake;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The making of requests' bodies and the reading of answers'.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Snowflake NONE = new Snowflake(0);

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// An id; 0 where there is none.
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
