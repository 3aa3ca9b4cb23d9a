package dev.parley.cli.chat;

import dev.parley.local.application.SimulatorAddress;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// A person in a direct chat with the bot, played through the simulator's control API.
public final class SimulatedPerson implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final SimulatorAddress simulator;
    private final ChatPlatformOption platform;
    private final String name;

    /// @param simulator where the platforms are simulated
    /// @param platform on which the person writes
    /// @param name what the person is called
    public SimulatedPerson(SimulatorAddress simulator, ChatPlatformOption platform, String name) {
        this.simulator = simulator;
        this.platform = platform;
        this.name = name;
    }

    /// Writes a message and waits for the answer to it.
    ///
    /// @param text the message
    /// @param atMost how long to wait
    public ChatReply sendAndAwaitReply(String text, Duration atMost) {
        var sent = JSON.readTree(send(message(text)).body());
        var answer = send(question(sent.path("messageId").asString(), atMost));
        return answer.statusCode() == 204
                ? new ChatReply.TimedOut()
                : answered(JSON.readTree(answer.body()));
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest message(String text) {
        var body =
                JSON.writeValueAsString(
                        Map.of(
                                "platform",
                                platform.name(),
                                "user",
                                name,
                                "place",
                                "dm",
                                "text",
                                text));
        return HttpRequest.newBuilder(simulator.resolve("/sim/messages"))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest question(String messageId, Duration atMost) {
        var query =
                "platform=%s&message=%s&waitMs=%d"
                        .formatted(
                                platform.name(),
                                URLEncoder.encode(messageId, StandardCharsets.UTF_8),
                                atMost.toMillis());
        return HttpRequest.newBuilder(URI.create(simulator.resolve("/sim/answers") + "?" + query))
                .timeout(atMost.plus(PATIENCE))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(
                        "the simulator refused: %d %s"
                                .formatted(response.statusCode(), response.body()));
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the simulator does not answer at " + simulator.baseUri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private static ChatReply answered(JsonNode answer) {
        return new ChatReply.Answered(
                answer.path("text").asString(), answer.path("latencyMs").asLong());
    }
}
