package dev.parley.discord.content;

import tools.jackson.databind.node.ObjectNode;

/// Something in an action row that people can press or choose from.
public sealed interface Component permits Button, SelectMenu {

    /// Writes it as Discord reads it.
    void writeTo(ObjectNode node);
}
