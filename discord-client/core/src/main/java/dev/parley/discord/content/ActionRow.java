package dev.parley.discord.content;

import dev.parley.discord.model.DiscordError.Invalid;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// A row of components below a message: up to five buttons, or one menu.
///
/// @param components at least one
public record ActionRow(List<Component> components) {

    private static final int TYPE = 1;
    private static final int MAX_BUTTONS = 5;

    /// Checks Discord's limits and copies the list.
    ///
    /// @throws dev.parley.discord.model.DiscordException when it is empty, too long, or mixes both
    ///   kinds
    public ActionRow {
        components = List.copyOf(components);
        ContentLimits.requireCount("row.components", components.size(), 1, MAX_BUTTONS);
        Invalid.unless(
                components.size() == 1 || components.stream().allMatch(Button.class::isInstance),
                "row.components",
                components.size() + " including a menu",
                "a single menu, or buttons only");
    }

    /// Returns a row of components.
    public static ActionRow of(Component... components) {
        return new ActionRow(List.of(components));
    }

    void writeTo(ObjectNode node) {
        node.put("type", TYPE);
        var array = node.putArray("components");
        components.forEach(component -> component.writeTo(array.addObject()));
    }
}
