package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Tests of the control API over HTTP.
class ControlIT {

    private RunningSimulator simulator;

    @BeforeEach
    void start() {
        simulator = new RunningSimulator();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void isHealthy() {
        assertThat(simulator.body("GET", "/health", "").path("status").asString())
                .isEqualTo("healthy");
    }

    @Test
    void acknowledgesAUsersMessage() {
        JsonNode said = simulator.say("telegram", "alice", "dm", "hello");

        assertThat(said.path("accepted").asBoolean()).isTrue();
        assertThat(said.path("place").asString())
                .isEqualTo("telegram:" + said.path("chatId").asString());
        assertThat(simulator.say("telegram", "alice", "dm", "again").path("place"))
                .isEqualTo(said.path("place"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"platform\":\"icq\",\"user\":\"a\",\"text\":\"x\"}",
                "{\"platform\":\"discord\",\"user\":\"\",\"text\":\"x\"}",
                "{\"platform\":\"discord\",\"user\":\"a\",\"text\":\"x\",\"place\":\"nowhere\"}",
                "{\"platform\":\"discord\",\"user\":\"a\",\"text\":\"x\",\"place\":\"dm\",\"bot\":true}",
                "not json"
            })
    void refusesWithAReason(String body) {
        var response = simulator.send("POST", "/sim/messages", body, Map.of());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isNotBlank();
    }

    @Test
    void waitsForTheAnswer() throws Exception {
        JsonNode said = simulator.say("discord", "alice", "dm", "hello");
        CompletableFuture<JsonNode> waiting =
                CompletableFuture.supplyAsync(() -> simulator.answer("discord", said, 10_000));

        simulator.send(
                "POST",
                "/api/v10/channels/" + said.path("channelId").asString() + "/messages",
                "{\"content\":\"hello yourself\"}",
                Map.of("Authorization", "Bot sim"));

        JsonNode answer = waiting.get(10, TimeUnit.SECONDS);
        assertThat(answer.path("text").asString()).isEqualTo("hello yourself");
        assertThat(answer.path("messageIds")).hasSize(1);
        assertThat(answer.path("latencyMs").asDouble()).isPositive();
    }

    @Test
    void reportsAMissingAnswer() {
        JsonNode said = simulator.say("discord", "alice", "dm", "hello");

        assertThat(simulator.answer("discord", said, 10).isMissingNode()).isTrue();
    }

    @Test
    void streamsEvents() throws Exception {
        try (BufferedReader events =
                new BufferedReader(
                        new InputStreamReader(
                                URI.create(simulator.url("/sim/events")).toURL().openStream(),
                                StandardCharsets.UTF_8))) {
            assertThat(events.readLine()).isEqualTo(": welcome");
            simulator.say("telegram", "alice", "dm", "hello");

            assertThat(events.readLine()).isEmpty();
            assertThat(events.readLine())
                    .startsWith("data: ")
                    .contains("\"kind\":\"message\"", "\"text\":\"hello\"");
        }
    }

    @Test
    void forgetsMessagesButNotPeopleOnReset() {
        JsonNode said = simulator.say("telegram", "alice", "dm", "hello");
        simulator.control("POST", "/sim/reset", "");

        assertThat(simulator.messages(said)).isEmpty();
        assertThat(simulator.body("GET", "/sim/journal", "").path("entries")).isEmpty();
        assertThat(
                        simulator
                                .body("GET", "/sim/state", "")
                                .path("telegram")
                                .path("pendingUpdates")
                                .asInt(-1))
                .isZero();
        assertThat(simulator.say("telegram", "alice", "dm", "again").path("place"))
                .isEqualTo(said.path("place"));
    }
}
