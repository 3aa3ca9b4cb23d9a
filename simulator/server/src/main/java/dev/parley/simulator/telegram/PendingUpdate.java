package dev.parley.simulator.telegram;

import dev.parley.simulator.world.Message;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/// An update that waits for the bot.
///
/// @param type the field that carries its content, such as `message`
/// @param carries the user's message in it, so that the journal records its delivery
record PendingUpdate(long id, String type, ObjectNode json, @Nullable Message carries) {}
