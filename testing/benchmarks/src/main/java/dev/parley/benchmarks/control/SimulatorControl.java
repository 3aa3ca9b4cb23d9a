package dev.parley.benchmarks.control;

import dev.parley.local.application.SimulatorAddress;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The simulator's control API, as far as a bench needs it.
public final class SimulatorControl implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SimulatorAddress address;

    /// @param address where the simulator listens
    public SimulatorControl(SimulatorAddress address) {
        this.address = address;
    }

    /// A person writes to the bot in their direct chat.
    ///
    /// @param platform where
    /// @param user who
    /// @param text what
    public void say(LoadPlatform platform, String user, String text) {
        var _ =
                send(
                        request("/sim/messages")
                                .POST(
                                        json(
                                                Map.of(
                                                        "platform",
                                                        platform.key(),
                                                        "user",
                                                        user,
                                                        "place",
                                                        "dm",
                                                        "text",
                                                        text))));
    }

    /// Makes the fake model behave.
    ///
    /// @param settings as `PUT /sim/model` takes them
    public void configureModel(Map<String, ?> settings) {
        var _ = send(request("/sim/model").PUT(json(settings)));
    }

    /// Takes Discord's rate limits away: what is measured is the pipeline, not Discord's patience.
    public void disableDiscordRateLimits() {
        var _ = send(request("/sim/discord").PUT(json(Map.of("rateLimits", false))));
    }

    /// What happened after an entry, oldest first.
    ///
    /// @param seq the entry's number, 0 for everything
    public List<JournalEntry> journalSince(long seq) {
        var body = send(request("/sim/journal?since=" + seq).GET());
        return JSON.readValue(body, Journaled.class).entries();
    }

    @Override
    public void close() {
        client.close();
    }

    private record Journaled(List<JournalEntry> entries) {}

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(
                        "the simulator refused: %d %s"
                                .formatted(response.statusCode(), response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the simulator", e);
        }
    }
}
