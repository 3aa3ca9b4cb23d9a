package dev.parley.discord.content;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// A select menu of texts.
///
/// @param id custom id sent back with the choice, up to 100 characters
/// @param placeholder shown while nothing is chosen, up to 150 characters
/// @param minValues minimal number of choices, 0 to 25
/// @param maxValues maximal number of choices, 1 to 25
/// @param options 1 to 25
public record SelectMenu(
        String id, @Nullable String placeholder, int minValues, int maxValues, List<Option> options)
        implements Component {

    private static final int TYPE = 3;
    private static final int MAX_OPTIONS = 25;

    /// Checks Discord's limits (docs components/reference, "String Select") and copies the list.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the limit
    public SelectMenu {
        options = List.copyOf(options);
        ContentLimits.requireText("select.custom_id", id, 100);
        ContentLimits.requireText("select.placeholder", placeholder, 150);
        ContentLimits.requireCount("select.options", options.size(), 1, MAX_OPTIONS);
        ContentLimits.requireCount("select.max_values", maxValues, 1, options.size());
        ContentLimits.requireCount("select.min_values", minValues, 0, maxValues);
    }

    /// Returns a menu with a single choice.
    public static SelectMenu of(String id, Option... options) {
        return new SelectMenu(id, null, 1, 1, List.of(options));
    }

    /// An option of the menu.
    ///
    /// @param label text, up to 100 characters
    /// @param value sent back when chosen, up to 100 characters
    /// @param description second line, up to 100 characters
    public record Option(String label, String value, @Nullable String description) {

        /// Checks Discord's limits.
        ///
        /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the
        ///   limit
        public Option {
            ContentLimits.requireText("select.option.label", label, 100);
            ContentLimits.requireText("select.option.value", value, 100);
            ContentLimits.requireText("select.option.description", description, 100);
        }
    }

    @Override
    public void writeTo(ObjectNode node) {
        node.put("type", TYPE)
                .put("custom_id", id)
                .put("min_values", minValues)
                .put("max_values", maxValues);
        if (placeholder != null) {
            node.put("placeholder", placeholder);
        }
        var array = node.putArray("options");
        for (var option : options) {
            var entry = array.addObject().put("label", option.label()).put("value", option.value());
            if (option.description() != null) {
                entry.put("description", option.description());
            }
        }
    }
}
