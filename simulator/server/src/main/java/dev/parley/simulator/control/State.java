package dev.parley.simulator.control;

import dev.parley.simulator.discord.Discord;
import dev.parley.simulator.telegram.Telegram;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How things stand: who is connected, what waits, how many faults struck.
final class State {

    private State() {}

    static ObjectNode of(Discord discord, Telegram telegram) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.putObject("discord")
                .put("identified", discord.gateway().identified())
                .put("faultsStruck", discord.settings().faults().struck())
                .put("rateLimits", discord.settings().rateLimits());
        state.putObject("telegram")
                .put("pendingUpdates", telegram.pendingUpdates())
                .put("faultsStruck", telegram.settings().faults().struck())
                .put("rateLimits", telegram.settings().rateLimits());
        return state;
    }
}
