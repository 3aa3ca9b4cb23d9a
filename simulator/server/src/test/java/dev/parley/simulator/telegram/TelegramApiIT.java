package dev.parley.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;

import dev.parley.simulator.RunningSimulator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// Tests of updates, replies and limits over HTTP.
class TelegramApiIT {

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
    void repeatsAnUpdateUntilItsOffsetIsConfirmed() {
        simulator.say("telegram", "alice", "dm", "one");
        long first = call("getUpdates", "{}").path("result").get(0).path("update_id").asLong();
        simulator.say("telegram", "alice", "dm", "two");

        assertThat(call("getUpdates", "{}").path("result")).hasSize(2);
        JsonNode rest = call("getUpdates", "{\"offset\":" + (first + 1) + "}").path("result");
        assertThat(rest).hasSize(1);
        assertThat(rest.get(0).path("message").path("text").asString()).isEqualTo("two");
    }

    @Test
    void hidesMessagesOfOtherBots() {
        JsonNode beep = simulator.sayAsBot("telegram", "beeper_bot", "beep");
        simulator.say("telegram", "alice", "channel", "hello");

        JsonNode updates = call("getUpdates", "{}").path("result");
        assertThat(updates).hasSize(1);
        assertThat(updates.get(0).path("message").path("text").asString()).endsWith("hello");
        assertThat(simulator.messages(beep).get(0).path("author").path("bot").asBoolean()).isTrue();
    }

    @Test
    void endsAWaitingPollWithTheFirstMessage() throws Exception {
        CompletableFuture<JsonNode> poll =
                CompletableFuture.supplyAsync(() -> call("getUpdates", "{\"timeout\":30}"));
        simulator.say("telegram", "alice", "dm", "hello");

        assertThat(poll.get(10, TimeUnit.SECONDS).path("result")).hasSize(1);
    }

    @Test
    void refusesTheOlderOfTwoPollers() throws Exception {
        CompletableFuture<JsonNode> older =
                CompletableFuture.supplyAsync(() -> call("getUpdates", "{\"timeout\":30}"));
        await().until(() -> {
            call("getUpdates", "{}");
            return older.isDone();
        });

        assertThat(older.get().path("error_code").asInt()).isEqualTo(409);
        assertThat(older.get().path("description").asString()).startsWith("Conflict: terminated");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, {\"chat_id\":-1009000000100;\"text\":\"grüße\"}",
        "application/x-www-form-urlencoded, chat_id=-1009000000100&text=gr%C3%BC%C3%9Fe"
    })
    void readsParametersInEveryForm(String type, String body) {
        HttpResponse<String> response =
                simulator.send(
                        "POST",
                        "/bot1:x/SENDmessage",
                        body.replace(';', ','),
                        Map.of("Content-Type", type));

        assertThat(
                        JsonMapper.shared()
                                .readTree(response.body())
                                .path("result")
                                .path("text")
                                .asString())
                .isEqualTo("grüße");
    }

    @Test
    void retriesWebhookDeliveryUntilItSucceeds() throws Exception {
        List<String> brought = new CopyOnWriteArrayList<>();
        HttpServer bot =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bot.createContext(
                "/hook",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    brought.add(
                            exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token")
                                    + " "
                                    + JsonMapper.shared()
                                            .readTree(body)
                                            .path("message")
                                            .path("text")
                                            .asString());
                    exchange.sendResponseHeaders(brought.size() == 1 ? 500 : 200, -1);
                    exchange.close();
                });
        bot.start();
        try {
            call(
                    "setWebhook",
                    "{\"url\":\"http://127.0.0.1:%d/hook\",\"secret_token\":\"s3cret\"}"
                            .formatted(bot.getAddress().getPort()));
            simulator.say("telegram", "alice", "dm", "one");
            simulator.say("telegram", "alice", "dm", "two");

            await().untilAsserted(() ->
                    assertThat(brought).containsExactly("s3cret one", "s3cret one", "s3cret two"));
            assertThat(call("getUpdates", "{}").path("error_code").asInt()).isEqualTo(409);
            await().untilAsserted(() ->
                    assertThat(
                                    call("getWebhookInfo", "{}")
                                            .path("result")
                                            .path("pending_update_count")
                                            .asInt(-1))
                            .isZero());
        } finally {
            bot.stop(0);
        }
    }

    @Test
    void limitsAChatToOneMessagePerSecond() {
        simulator.control("PUT", "/sim/telegram", "{\"rateLimits\":true}");
        String chat = simulator.say("telegram", "alice", "dm", "hi").path("chatId").asString();
        String body = "{\"chat_id\":%s,\"text\":\"hello\"}".formatted(chat);
        assertThat(call("sendMessage", body).path("ok").asBoolean()).isTrue();

        JsonNode limited = call("sendMessage", body);

        assertThat(limited.path("error_code").asInt()).isEqualTo(429);
        assertThat(limited.path("parameters").path("retry_after").asInt()).isEqualTo(1);
    }

    @Test
    void deliversOnlyAddressedGroupMessagesInPrivacyMode() {
        simulator.control("PUT", "/sim/telegram", "{\"privacyMode\":true}");
        simulator.body(
                "POST",
                "/sim/messages",
                "{\"platform\":\"telegram\",\"user\":\"a\",\"place\":\"channel\",\"text\":\"among"
                        + " us\",\"mention\":false}");
        simulator.say("telegram", "a", "channel", "for you");

        assertThat(call("getUpdates", "{}").path("result")).hasSize(1);
    }

    private JsonNode call(String method, String json) {
        return JsonMapper.shared()
                .readTree(
                        simulator
                                .send("POST", "/bot900000001:sim/" + method, json, Map.of())
                                .body());
    }
}
