package dev.parley.simulator.control;

import dev.parley.simulator.discord.SimulatedDiscord;
import dev.parley.simulator.discord.limits.InvalidRequests;
import dev.parley.simulator.discord.requests.TracedRequest;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The request log of Discord's REST API as JSON, with the counts of invalid requests.
final class RequestLogEndpoint {

    private final SimulatedDiscord discord;

    RequestLogEndpoint(SimulatedDiscord discord) {
        this.discord = discord;
    }

    HttpReply page(HttpCall call) {
        List<TracedRequest> requests = discord.requests().since(call.query("since", 0));
        return new HttpReply.Streaming(
                Map.of("Content-Type", "application/json"), out -> write(requests, out));
    }

    HttpReply keep(HttpCall call) {
        discord.requests().keep(call.json().path("keep").asInt(0));
        return HttpReply.empty(204);
    }

    HttpReply clear(HttpCall call) {
        discord.requests().clear();
        return HttpReply.empty(204);
    }

    private void write(List<TracedRequest> requests, OutputStream out) {
        JsonGenerator json = JsonMapper.shared().createGenerator(out);
        json.writeStartObject();
        json.writeName("figures");
        writeFigures(json);
        json.writeName("requests");
        json.writeStartArray();
        requests.forEach(request -> json.writePOJO(request));
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void writeFigures(JsonGenerator json) {
        InvalidRequests invalid = discord.settings().limits().invalid();
        json.writeStartObject();
        for (InvalidRequests.Kind kind : InvalidRequests.Kind.values()) {
            json.writeNumberProperty(
                    kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), invalid.of(kind));
        }
        json.writeNumberProperty("percent-of-budget", invalid.percentOfBudget());
        json.writeEndObject();
    }
}
