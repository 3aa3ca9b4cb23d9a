package dev.parley.simulator.discord.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.simulator.RunningSimulator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.Map;

/// Tests of the request log over HTTP.
class RequestLogIT {

    private RunningSimulator simulator;
    private String channel;

    @BeforeEach
    void start() {
        simulator = new RunningSimulator();
        channel =
                simulator
                        .body("PUT", "/sim/discord/channels", "{\"count\":2}")
                        .at("/channels/1")
                        .asString();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void logsSenderRequestAndEffect() {
        JsonNode made = JsonMapper.shared().readTree(send("Bot a", "m-1", "n1").body());

        JsonNode logged = log().path("requests").path(0);

        assertThat(logged.path("method").asString()).isEqualTo("POST");
        assertThat(logged.path("template").asString()).isEqualTo("/channels/{channel}/messages");
        assertThat(logged.path("major").asString()).isEqualTo(channel);
        assertThat(logged.path("sender").asString()).isEqualTo("bot 1");
        assertThat(logged.path("nonce").asString()).isEqualTo("n1");
        assertThat(logged.path("content").asString()).isEqualTo("m-1");
        assertThat(logged.path("limiter").asString()).isEqualTo("accepted");
        assertThat(logged.path("applied").asBoolean()).isTrue();
        assertThat(logged.path("messageId")).isEqualTo(made.path("id"));
    }

    @Test
    void marksARepeatedSend() {
        send("Bot a", "m-1", "n1");
        send("Bot a", "m-1", "n1");

        JsonNode requests = log().path("requests");

        assertThat(requests.at("/0/repeated").asBoolean()).isFalse();
        assertThat(requests.at("/1/repeated").asBoolean()).isTrue();
        assertThat(requests.at("/1/messageId")).isEqualTo(requests.at("/0/messageId"));
    }

    @Test
    void marksAppliedRequestsWithoutAReply() {
        simulator.control(
                "PUT", "/sim/discord", "{\"faults\":[{\"when\":\"after\",\"kind\":\"rst\"}]}");

        assertThatThrownBy(() -> send("Bot a", "m-1", "n1"));

        JsonNode logged = log().path("requests").path(0);
        assertThat(logged.path("fault").asString()).isEqualTo("after rst");
        assertThat(logged.path("status").asInt()).isZero();
        assertThat(logged.path("applied").asBoolean()).isTrue();
    }

    @Test
    void logsLimiterDecisionsAndFigures() {
        simulator.control("PUT", "/sim/discord", "{\"limits\":{\"globalPerSecond\":1}}");
        send("Bot a", "m-1", "n1");
        send("Bot a", "m-2", "n2");
        send("", "m-3", "n3");

        JsonNode log = log();

        assertThat(log.at("/requests/1/limiter").asString()).isEqualTo("global");
        assertThat(log.at("/requests/1/applied").asBoolean()).isFalse();
        assertThat(log.at("/requests/2/status").asInt()).isEqualTo(401);
        assertThat(log.at("/requests/2/sender").asString()).isEqualTo("none");
        assertThat(log.at("/figures/global-429").asInt()).isEqualTo(1);
        assertThat(log.at("/figures/unauthorized").asInt()).isEqualTo(1);
        assertThat(log.at("/figures/percent-of-budget").asDouble()).isEqualTo(0.02);
    }

    @Test
    void clearsTheLog() {
        send("Bot a", "m-1", "n1");
        simulator.control("DELETE", "/sim/discord/requests", "");

        assertThat(log().path("requests")).isEmpty();
    }

    @Test
    void obeysItsCapacity() {
        simulator.control("PUT", "/sim/discord/requests", "{\"keep\":1}");
        send("Bot a", "m-1", "n1");
        send("Bot a", "m-2", "n2");

        assertThat(log().path("requests")).hasSize(1);
        assertThat(log().at("/requests/0/content").asString()).isEqualTo("m-2");
    }

    private HttpResponse<String> send(String token, String content, String nonce) {
        return simulator.send(
                "POST",
                "/api/v10/channels/" + channel + "/messages",
                "{\"content\":\"%s\",\"nonce\":\"%s\",\"enforce_nonce\":true}"
                        .formatted(content, nonce),
                token.isEmpty() ? Map.of() : Map.of("Authorization", token));
    }

    private JsonNode log() {
        return simulator.body("GET", "/sim/discord/requests?since=0", "");
    }
}
