package dev.parley.simulator;

import dev.parley.simulator.config.Simulator;
import dev.parley.simulator.config.SimulatorSettings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/// A simulator on a free port, with its HTTP requests for tests.
public final class RunningSimulator implements AutoCloseable {

    private final Simulator simulator = new Simulator(new SimulatorSettings("127.0.0.1", 0));
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public RunningSimulator() {
        try {
            simulator.start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// The port it listens on.
    public int port() {
        return simulator.port();
    }

    /// The address of a path.
    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /// Writes as a user and returns the simulator's acknowledgement.
    public JsonNode say(String platform, String user, String place, String text) {
        return body(
                "POST",
                "/sim/messages",
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "platform", platform,
                                        "user", user,
                                        "place", place,
                                        "text", text)));
    }

    /// Writes as another bot in the shared channel and returns the simulator's acknowledgement.
    public JsonNode sayAsBot(String platform, String name, String text) {
        return body(
                "POST",
                "/sim/messages",
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "platform", platform,
                                        "user", name,
                                        "place", "channel",
                                        "text", text,
                                        "bot", true)));
    }

    /// The answer to a message, or the missing node.
    public JsonNode answer(String platform, JsonNode said, int waitMillis) {
        return body(
                "GET",
                "/sim/answers?platform=%s&message=%s&waitMs=%d"
                        .formatted(platform, said.path("messageId").asString(), waitMillis),
                "");
    }

    /// The messages of a place.
    public JsonNode messages(JsonNode said) {
        return body("GET", "/sim/places/" + said.path("place").asString() + "/messages", "")
                .path("messages");
    }

    /// Sends a control request that has no reply body.
    public void control(String method, String path, String json) {
        HttpResponse<String> response = send(method, path, json, Map.of());
        if (response.statusCode() != 204) {
            throw new IllegalStateException(path + ": " + response.body());
        }
    }

    /// The reply's JSON, or the missing node when there is none.
    public JsonNode body(String method, String path, String json) {
        String body = send(method, path, json, Map.of()).body();
        return body.isEmpty()
                ? JsonMapper.shared().missingNode()
                : JsonMapper.shared().readTree(body);
    }

    /// Sends a request with headers.
    public HttpResponse<String> send(
            String method, String path, String json, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url(path)))
                        .method(method, HttpRequest.BodyPublishers.ofString(json));
        request.setHeader("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        simulator.close();
    }
}
