package dev.parley.simulator.control;

import dev.parley.simulator.discord.SimulatedDiscord;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.openai.SimulatedOpenAi;
import dev.parley.simulator.telegram.SimulatedTelegram;

import tools.jackson.databind.JsonNode;

/// Faults on top of the script in force, which keeps its counters, limits and delays.
///
/// @param openAi the model
record FaultsEndpoint(
        SimulatedDiscord discord, SimulatedTelegram telegram, SimulatedOpenAi openAi) {

    /// Adds faults behind the pending ones.
    HttpReply add(HttpCall call) {
        JsonNode json = call.json();
        switch (call.parameter("system")) {
            case "discord" -> discord.settings().faults().add(BehaviorJson.faults(json));
            case "telegram" -> telegram.settings().faults().add(BehaviorJson.faults(json));
            case "model" -> openAi.addFaults(BehaviorJson.modelFaults(json));
            default -> throw unknown(call);
        }
        return HttpReply.empty(204);
    }

    /// Forgets the pending faults.
    HttpReply clear(HttpCall call) {
        switch (call.parameter("system")) {
            case "discord" -> discord.settings().faults().clear();
            case "telegram" -> telegram.settings().faults().clear();
            case "model" -> openAi.clearFaults();
            default -> throw unknown(call);
        }
        return HttpReply.empty(204);
    }

    private static IllegalArgumentException unknown(HttpCall call) {
        return new IllegalArgumentException(
                "faults are for discord, telegram or model, not " + call.parameter("system"));
    }
}
