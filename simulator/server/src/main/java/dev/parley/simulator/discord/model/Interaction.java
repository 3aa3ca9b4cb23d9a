package dev.parley.simulator.discord.model;

import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;

import tools.jackson.databind.node.ObjectNode;

/// A slash command that somebody used, or a button that somebody pressed.
///
/// @param token with which it is answered
/// @param type 2 for a command, 3 for a button or menu
/// @param message the message with the button, 0 for a command
public record Interaction(
        long id, String token, int type, Person user, Place place, long message, ObjectNode data) {}
