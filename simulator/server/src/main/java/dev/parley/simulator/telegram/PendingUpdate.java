package dev.parley.simulator.telegram;

import dev.parley.simulator.world.Message;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/// Something that the bot is to be told.
///
/// @param type the field that carries it, such as `message`
/// @param carries the user's message in it, so that its handing over is noted
record PendingUpdate(long id, String type, ObjectNode json, @Nullable Message carries) {}
