package dev.parley.simulator.control;

import dev.parley.simulator.discord.Discord;
import dev.parley.simulator.discord.limits.InvalidRequests;
import dev.parley.simulator.discord.requests.LoggedRequest;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Reply;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The log of Discord's requests as JSON, and the figures of what was held against the bot.
final class RequestPages {

    private final Discord discord;

    RequestPages(Discord discord) {
        this.discord = discord;
    }

    Reply page(Call call) {
        List<LoggedRequest> requests = discord.requests().since(call.query("since", 0));
        return new Reply.Streaming(
                Map.of("Content-Type", "application/json"), out -> write(requests, out));
    }

    Reply keep(Call call) {
        discord.requests().keep(call.json().path("keep").asInt(0));
        return Reply.empty(204);
    }

    Reply clear(Call call) {
        discord.requests().clear();
        return Reply.empty(204);
    }

    private void write(List<LoggedRequest> requests, OutputStream out) {
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
