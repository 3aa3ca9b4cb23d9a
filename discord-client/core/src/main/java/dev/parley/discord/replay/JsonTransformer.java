package dev.parley.discord.replay;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/// The copying of JSON while its texts change.
final class JsonTransformer {

    private JsonTransformer() {}

    /// What becomes of a text.
    @FunctionalInterface
    interface TextTransformer {

        /// A text's replacement.
        ///
        /// @param name of the field it stands in, also through an array; empty outside of any
        JsonNode transform(String name, StringNode text);
    }

    /// A copy; null where nothing was there.
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
