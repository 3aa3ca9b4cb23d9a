package dev.parley.benchmarks.discord;

import dev.parley.benchmarks.discord.evaluation.RequestLogEntry;
import dev.parley.local.application.SimulatorAddress;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The simulated Discord, from behind: channels, conditions, and the log that judges.
final class DiscordControl implements AutoCloseable {

    private static final int REQUEST_LOG_SIZE = 200_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SimulatorAddress simulator;

    DiscordControl(SimulatorAddress simulator) {
        this.simulator = simulator;
    }

    private record Page(List<RequestLogEntry> requests) {}

    /// Forgets every message and counter, and lets everything pass.
    void reset() {
        send("POST", "/sim/reset", Map.of());
        send("PUT", "/sim/discord/requests", Map.of("keep", REQUEST_LOG_SIZE));
        configure(Map.of("rateLimits", false));
    }

    /// The ids of so many channels.
    List<String> channels(int count) {
        var ids = new ArrayList<String>();
        send("PUT", "/sim/discord/channels", Map.of("count", count))
                .path("channels")
                .forEach(id -> ids.add(id.asString()));
        return ids;
    }

    /// Messages to react to.
    List<String> messages(String channel, int count) {
        var ids = new ArrayList<String>();
        for (var number = 0; number < count; number++) {
            var path = "/api/v10/channels/" + channel + "/messages";
            ids.add(
                    send("POST", path, Map.of("content", "react to me " + number))
                            .path("id")
                            .asString());
        }
        return ids;
    }

    /// From now on Discord behaves like this; counters begin anew.
    void configure(Map<String, ?> script) {
        send("PUT", "/sim/discord", script);
    }

    void clearRequestLog() {
        send("DELETE", "/sim/discord/requests", Map.of());
    }

    List<RequestLogEntry> requestLog() {
        return JSON.treeToValue(send("GET", "/sim/discord/requests?since=0", Map.of()), Page.class)
                .requests();
    }

    @Override
    public void close() {
        http.close();
    }

    private JsonNode send(String method, String path, Map<String, ?> body) {
        var request =
                HttpRequest.newBuilder(simulator.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bot bench")
                        .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(
                        "the simulator refused %s: %s".formatted(path, response.body()));
            }
            return response.body().isEmpty() ? JSON.missingNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the simulator", e);
        }
    }
}
