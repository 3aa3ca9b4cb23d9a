package dev.parley.simulator.discord.model;

import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;

import tools.jackson.databind.node.ObjectNode;

/// A slash command or a button press.
///
/// @param token credential for answering it
/// @param type 2 for a command, 3 for a button or menu
/// @param message the message with the button, 0 for a command
public record Interaction(
        long id, String token, int type, Person user, Place place, long message, ObjectNode data) {}
