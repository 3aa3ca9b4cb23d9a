package dev.parley.e2e;

import dev.parley.e2e.judge.Entry;
import dev.parley.localstack.stage.SimulatorAddress;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The simulated platforms and model, by the simulator's control API.
final class Simulator {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final SimulatorAddress address;

    Simulator(SimulatorAddress address) {
        this.address = address;
    }

    /// Lets a person write.
    ///
    /// @param mention whether the bot is named, where others read too
    Said say(Platform platform, Room room, String user, String text, boolean mention) {
        return said(message(platform, room, user, text).put("mention", mention));
    }

    /// Lets another bot write among people, and name the bot.
    Said sayAsBot(Platform platform, String name, String text) {
        return said(message(platform, Room.SHARED, name, text).put("bot", true));
    }

    private static ObjectNode message(Platform platform, Room room, String user, String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("platform", platform.key())
                .put("place", room.key())
                .put("user", user)
                .put("text", text);
    }

    private Said said(ObjectNode message) {
        var accepted = JSON.readTree(send("POST", "/sim/messages", message).body());
        return new Said(accepted.path("messageId").asString(), accepted.path("place").asString());
    }

    /// The answer to a message, once it is whole; empty when it is not within the time.
    Optional<String> answer(Platform platform, Said said, Duration atMost) {
        var query =
                "?platform=%s&message=%s&waitMs=%d"
                        .formatted(platform.key(), encoded(said.messageId()), atMost.toMillis());
        var answer = get("/sim/answers" + query);
        return answer.statusCode() == 204
                ? Optional.empty()
                : Optional.of(JSON.readTree(answer.body()).path("text").asString());
    }

    /// What the bot's messages in a place say now, in their order, those after a message only.
    List<String> botMessagesAfter(Said said) {
        var messages =
                JSON.readTree(get("/sim/places/" + said.place() + "/messages").body())
                        .path("messages");
        var texts = new ArrayList<String>();
        var after = false;
        for (var message : messages) {
            var visible =
                    message.path("author").path("bot").asBoolean()
                            && !message.path("deleted").asBoolean();
            if (after && visible) {
                texts.add(message.path("text").asString());
            }
            after |= message.path("id").asString().equals(said.messageId());
        }
        return List.copyOf(texts);
    }

    /// What the model itself says to a first message, without any of our services between.
    String completion(String text) {
        var request = JsonNodeFactory.instance.objectNode().put("model", "parley-small");
        request.putArray("messages").addObject().put("role", "user").put("content", text);
        return JSON.readTree(send("POST", "/v1/chat/completions", request).body())
                .path("choices")
                .path(0)
                .path("message")
                .path("content")
                .asString();
    }

    /// The journal after a line.
    ///
    /// @param sequence number of the line, 0 for all
    JournalPage journal(long sequence) {
        var last = sequence;
        var entries = new ArrayList<Entry>();
        for (var line :
                JSON.readTree(get("/sim/journal?since=" + sequence).body()).path("entries")) {
            last = Math.max(last, line.path("seq").asLong());
            entries.add(entry(line));
        }
        return new JournalPage(last, entries);
    }

    /// From now on the model behaves as this JSON says; `{}` is prompt and without faults.
    void scriptModel(String settings) {
        send("PUT", "/sim/model", JSON.readTree(settings));
    }

    /// Takes all scripted faults back.
    void behave() {
        for (var whom : List.of("model", "discord", "telegram")) {
            send("PUT", "/sim/" + whom, JsonNodeFactory.instance.objectNode());
        }
    }

    /// Updates that Telegram still keeps for the bot.
    int pendingUpdates() {
        return JSON.readTree(get("/sim/state").body())
                .path("telegram")
                .path("pendingUpdates")
                .asInt();
    }

    private static Entry entry(JsonNode line) {
        return new Entry(
                line.path("nanos").asLong(),
                Entry.Kind.of(line.path("kind").asString()),
                line.path("place").asString(""),
                line.path("messageId").asString(""),
                line.path("text").asString(""),
                line.path("user").asString(""));
    }

    private HttpResponse<String> get(String path) {
        return exchange(HttpRequest.newBuilder(address(path)).build());
    }

    private HttpResponse<String> send(String method, String path, JsonNode body) {
        return exchange(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer e2e")
                        .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build());
    }

    private URI address(String path) {
        return address.at(path);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(
                        request.uri()
                                + " answered "
                                + response.statusCode()
                                + " "
                                + response.body());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator does not answer " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the simulator", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
