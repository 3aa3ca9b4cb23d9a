package dev.parley.discord.content;

import tools.jackson.databind.node.ObjectNode;

/// An interactive component of an action row.
public sealed interface Component permits Button, SelectMenu {

    /// Writes the component as Discord's API expects it.
    void writeTo(ObjectNode node);
}
