package dev.parley.discord.replay;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/// Copies JSON while transforming its text values.
final class JsonTransformer {

    private JsonTransformer() {}

    /// Transformation of a text value.
    @FunctionalInterface
    interface TextTransformer {

        /// Transforms a text value.
        ///
        /// @param name name of the closest enclosing field; empty outside of any
        JsonNode transform(String name, StringNode text);
    }

    /// Returns a transformed copy; a null node in place of a missing one.
    static JsonNode transform(JsonNode node, TextTransformer texts) {
        return transform("", node, texts);
    }

    private static JsonNode transform(String name, JsonNode node, TextTransformer texts) {
        return switch (node) {
            case StringNode text -> texts.transform(name, text);
            case JsonNode object when object.isObject() -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.forEachEntry(
                        (field, value) -> copy.set(field, transform(field, value, texts)));
                yield copy;
            }
            case JsonNode array when array.isArray() -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(entry -> copy.add(transform(name, entry, texts)));
                yield copy;
            }
            case JsonNode nothing when nothing.isMissingNode() -> NullNode.getInstance();
            default -> node;
        };
    }
}
