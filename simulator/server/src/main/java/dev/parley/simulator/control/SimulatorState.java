package dev.parley.simulator.control;

import dev.parley.simulator.discord.SimulatedDiscord;
import dev.parley.simulator.telegram.SimulatedTelegram;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON of the simulator's state: connected clients, pending updates, injected faults.
final class SimulatorState {

    private SimulatorState() {}

    static ObjectNode of(SimulatedDiscord discord, SimulatedTelegram telegram) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.putObject("discord")
                .put("identified", discord.gateway().identified())
                .put("faultsStruck", discord.settings().faults().injected())
                .put("rateLimits", discord.settings().rateLimits());
        state.putObject("telegram")
                .put("pendingUpdates", telegram.pendingUpdates())
                .put("faultsStruck", telegram.settings().faults().injected())
                .put("rateLimits", telegram.settings().rateLimits());
        return state;
    }
}
