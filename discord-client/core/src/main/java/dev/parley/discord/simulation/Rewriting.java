package dev.parley.discord.simulation;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/// The copying of JSON while its texts change.
final class Rewriting {

    private Rewriting() {}

    /// What becomes of a text.
    @FunctionalInterface
    interface OfTexts {

        /// A text's replacement.
        ///
        /// @param name of the field it stands in, also through an array; empty outside of any
        JsonNode replace(String name, StringNode text);
    }

    /// A copy; null where nothing was there.
    static JsonNode of(JsonNode node, OfTexts texts) {
        return of("", node, texts);
    }

    private static JsonNode of(String name, JsonNode node, OfTexts texts) {
        return switch (node) {
            case StringNode text -> texts.replace(name, text);
            case JsonNode object when object.isObject() -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.forEachEntry((field, value) -> copy.set(field, of(field, value, texts)));
                yield copy;
            }
            case JsonNode array when array.isArray() -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(entry -> copy.add(of(name, entry, texts)));
                yield copy;
            }
            case JsonNode nothing when nothing.isMissingNode() -> NullNode.getInstance();
            default -> node;
        };
    }
}
