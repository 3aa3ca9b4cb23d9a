package dev.parley.simulator.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.simulator.RunningSimulator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.Map;

/// Tests of replies, limits and faults over HTTP.
class DiscordRestIT {

    private static final Map<String, String> BOT = Map.of("Authorization", "Bot sim");

    private RunningSimulator simulator;
    private JsonNode said;
    private String messages;

    @BeforeEach
    void start() {
        simulator = new RunningSimulator();
        said = simulator.say("discord", "alice", "dm", "hello");
        messages = "/api/v10/channels/" + said.path("channelId").asString() + "/messages";
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void returnsTheFirstMessageForARepeatedNonce() {
        String body = "{\"content\":\"once\",\"nonce\":\"n1\",\"enforce_nonce\":true}";
        JsonNode first = json(post(messages, body));

        assertThat(json(post(messages, body)).path("id")).isEqualTo(first.path("id"));
        assertThat(simulator.messages(said)).hasSize(2);
    }

    @Test
    void reportsADeletedMessageOfANonceAsUnknown() {
        String body = "{\"content\":\"once\",\"nonce\":\"n1\",\"enforce_nonce\":true}";
        String id = json(post(messages, body)).path("id").asString();
        assertThat(send("DELETE", messages + "/" + id, "").statusCode()).isEqualTo(204);

        assertThat(json(post(messages, body)).path("code").asInt()).isEqualTo(10008);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":\"%s\"}",
                "{\"content\":\"ok\",\"nonce\":\"abcdefghijklmnopqrstuvwxyz\"}",
                "{\"content\":\"\"}",
                "{\"content\":\"ok\",\"message_reference\":{\"message_id\":\"1\"}}",
                "no json"
            })
    void refusesWhatDiscordRefuses(String body) {
        HttpResponse<String> response = post(messages, body.replace("%s", "x".repeat(2001)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("code").asInt()).isPositive();
    }

    @Test
    void limitsTheSixthMessageOfAChannelWithARetryAfter() {
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> passed = post(messages, "{\"content\":\"hi\"}");
            assertThat(passed.statusCode()).isEqualTo(200);
            assertThat(header(passed, "X-RateLimit-Limit")).isEqualTo("5");
        }

        HttpResponse<String> limited = post(messages, "{\"content\":\"hi\"}");

        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(header(limited, "Retry-After")).isEqualTo("1");
        assertThat(header(limited, "X-RateLimit-Scope")).isEqualTo("user");
        assertThat(header(limited, "X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(header(limited, "Via")).isEqualTo("1.1 google");
        assertThat(json(limited).path("retry_after").asDouble()).isBetween(0.001, 1.0);
        assertThat(json(limited).path("global").asBoolean(true)).isFalse();
    }

    @Test
    void appliesTheGlobalLimit() {
        simulator.control(
                "PUT", "/sim/discord", "{\"limits\":{\"globalPerSecond\":2,\"global\":\"fixed\"}}");
        send("GET", "/api/v10/users/@me", "");
        send("GET", "/api/v10/users/@me", "");

        HttpResponse<String> limited = send("GET", "/api/v10/users/@me", "");

        assertThat(header(limited, "X-RateLimit-Global")).isEqualTo("true");
        assertThat(header(limited, "X-RateLimit-Scope")).isEqualTo("global");
        assertThat(json(limited).path("global").asBoolean()).isTrue();
    }

    @Test
    void bansClientsThatIgnoreLimits() {
        simulator.control("PUT", "/sim/discord", "{\"limits\":{\"invalidBudget\":3}}");
        for (int i = 0; i < 9; i++) {
            post(messages, "{\"content\":\"hi\"}");
        }

        HttpResponse<String> banned = post(messages, "{\"content\":\"hi\"}");

        assertThat(banned.statusCode()).isEqualTo(429);
        assertThat(banned.body()).contains("Error 1015");
        assertThat(banned.headers().map()).doesNotContainKeys("via", "retry-after");
    }

    @Test
    void sendsNoContentTypeWithoutABody() {
        HttpResponse<String> typed = send("POST", messages.replace("/messages", "/typing"), "");

        assertThat(typed.statusCode()).isEqualTo(204);
        assertThat(typed.headers().map()).doesNotContainKey("content-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rst", "fin"})
    void appliesBeforeItHangsUpWhenToldTo(String kind) {
        fault("{\"when\":\"after\",\"kind\":\"%s\"}".formatted(kind));

        assertThatThrownBy(() -> post(messages, "{\"content\":\"applied\"}"));
        assertThat(simulator.messages(said)).hasSize(2);
    }

    @Test
    void leavesRequestsThatFailBeforeWithoutEffect() {
        fault("{\"when\":\"before\",\"kind\":\"5xx\"}");

        assertThat(post(messages, "{\"content\":\"lost\"}").statusCode()).isEqualTo(502);
        assertThat(post(messages, "{\"content\":\"kept\"}").statusCode()).isEqualTo(200);
        assertThat(simulator.messages(said)).hasSize(2);
    }

    @Test
    void writesWebhookMessagesUnderTheWebhooksName() {
        String webhook = "/api/v10/webhooks/900000000000000200/simulated-webhook-token";
        HttpResponse<String> response =
                simulator.send("POST", webhook + "?wait=true", "{\"content\":\"alert\"}", Map.of());
        String id = json(response).path("id").asString();

        assertThat(json(response).path("author").path("username").asString())
                .isEqualTo("Captain Hook");
        assertThat(
                        simulator
                                .send(
                                        "PATCH",
                                        webhook + "/messages/" + id,
                                        "{\"content\":\"solved\"}",
                                        Map.of())
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        simulator
                                .send("POST", webhook + "x", "{\"content\":\"alert\"}", Map.of())
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void completesASlowBody() {
        fault("{\"when\":\"after\",\"kind\":\"slow-body\",\"pauseMs\":50}");

        assertThat(json(post(messages, "{\"content\":\"slow\"}")).path("content").asString())
                .isEqualTo("slow");
    }

    @Test
    void turnsFilesIntoAttachmentsAndReadsTheNonceBesideThem() {
        String body =
                part("name=\"payload_json\"", "{\"nonce\":\"n1\",\"enforce_nonce\":true}")
                        + part("name=\"files[0]\"; filename=\"log.txt\"", "twelve bytes")
                        + "--cut--\r\n";
        Map<String, String> headers =
                Map.of(
                        "Authorization", "Bot sim",
                        "Content-Type", "multipart/form-data; boundary=cut");

        JsonNode first = json(simulator.send("POST", messages, body, headers));
        JsonNode second = json(simulator.send("POST", messages, body, headers));

        assertThat(first.at("/attachments/0/filename").asString()).isEqualTo("log.txt");
        assertThat(first.at("/attachments/0/size").asInt()).isEqualTo(12);
        assertThat(second.path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void opensOneThreadPerMessageWithLimitsOfItsOwn() {
        JsonNode message = json(post(messages, "{\"content\":\"topic\"}"));
        String threads = messages + "/" + message.path("id").asString() + "/threads";

        JsonNode thread = json(post(threads, "{\"name\":\"talk\"}"));

        assertThat(thread.path("id")).isEqualTo(message.path("id"));
        assertThat(json(post(threads, "{\"name\":\"talk\"}")).path("code").asInt())
                .isEqualTo(160004);
        HttpResponse<String> inside =
                post(
                        "/api/v10/channels/" + thread.path("id").asString() + "/messages",
                        "{\"content\":\"in\"}");
        assertThat(header(inside, "X-RateLimit-Remaining")).isEqualTo("4");
    }

    @Test
    void answersAnInteractionAndFollowsUp() {
        JsonNode begun =
                simulator.body(
                        "POST", "/sim/interactions", "{\"user\":\"alice\",\"command\":\"ping\"}");
        String token = begun.path("token").asString();
        String callback =
                "/api/v10/interactions/%s/%s/callback"
                        .formatted(begun.path("interactionId").asString(), token);
        String hook = "/api/v10/webhooks/900000000000000001/" + token;
        String answer = "{\"type\":4,\"data\":{\"content\":\"pong\"}}";

        assertThat(post(callback, answer).statusCode()).isEqualTo(204);
        assertThat(json(post(callback, answer)).path("code").asInt()).isEqualTo(40060);
        assertThat(
                        json(send("PATCH", hook + "/messages/@original", "{\"content\":\"pong!\"}"))
                                .path("content")
                                .asString())
                .isEqualTo("pong!");
        assertThat(post(hook, "{\"content\":\"more\"}").statusCode()).isEqualTo(200);
    }

    private static String part(String disposition, String value) {
        return "--cut\r\nContent-Disposition: form-data; "
                + disposition
                + "\r\n\r\n"
                + value
                + "\r\n";
    }

    private void fault(String fault) {
        simulator.control("PUT", "/sim/discord", "{\"faults\":[" + fault + "]}");
    }

    private HttpResponse<String> post(String path, String body) {
        return send("POST", path, body);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return simulator.send(method, path, body, BOT);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
