package dev.parley.testing.contracts.egress;

import dev.parley.local.application.SimulatorAddress;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/// The simulator's control API, as far as tests of egress need it.
public final class EgressSimulatorFixture implements AutoCloseable {

    /// The id of the channel that is there from the start.
    public static final String GENERAL = "900000000000000100";

    /// The path of the webhook that is there from the start; it writes into [#GENERAL].
    static final String WEBHOOK = "/api/webhooks/900000000000000200/simulated-webhook-token";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final SimulatorAddress address;
    private final String platform;

    EgressSimulatorFixture(SimulatorAddress address, String platform) {
        this.address = address;
        this.platform = platform;
    }

    /// A user says something to the bot, which is what opens a place.
    ///
    /// @param place `dm` or `channel`
    public UserMessage say(String user, String place, String text) {
        var body = Map.of("platform", platform, "user", user, "place", place, "text", text);
        var answer = call("POST", "/sim/messages", MAPPER.writeValueAsString(body));
        return new UserMessage(
                answer.path("place").asString(), answer.path("messageId").asString());
    }

    /// The id of the user who said something.
    public String authorOf(UserMessage said) {
        return call("GET", "/sim/places/" + said.place() + "/messages", null)
                .path("messages")
                .valueStream()
                .filter(message -> message.path("id").asString().equals(said.messageId()))
                .map(message -> message.path("author").path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    /// Sets the platform's faults and limits; replaces what was set before.
    ///
    /// @param script as the simulator's README has it
    public void script(String script) {
        var _ = call("PUT", "/sim/" + platform, script);
    }

    /// Opens channels of Discord's guild.
    ///
    /// @return their places
    public List<String> openChannels(int count) {
        return call("PUT", "/sim/discord/channels", "{\"count\": %d}".formatted(count))
                .path("channels")
                .valueStream()
                .map(id -> "discord:" + id.asString())
                .toList();
    }

    /// A figure of Discord's log that judges, since the last script.
    ///
    /// @param name such as `global-429`
    public int verifierFigure(String name) {
        return call("GET", "/sim/discord/requests?since=999999999", null)
                .path("figures")
                .path(name)
                .asInt();
    }

    /// What the bot shows in a place, in order.
    public List<BotMessage> botMessagesIn(String place) {
        return call("GET", "/sim/places/" + place + "/messages", null)
                .path("messages")
                .valueStream()
                .filter(message -> message.path("author").path("bot").asBoolean())
                .filter(message -> !message.path("deleted").asBoolean(false))
                .map(message ->
                        new BotMessage(
                                message.path("id").asString(),
                                message.path("text").asString(),
                                message.path("replyTo").asString("")))
                .toList();
    }

    /// How often something stands in the journal.
    ///
    /// @param kind such as `bot-message`
    /// @param place where it happened
    public long countJournalEntries(String kind, String place) {
        return call("GET", "/sim/journal", null)
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("kind").asString("").equals(kind))
                .filter(entry -> entry.path("place").asString("").equals(place))
                .count();
    }

    /// How often something stands in the journal, anywhere.
    ///
    /// @param kind such as `fault`
    public long countJournalEntries(String kind) {
        return call("GET", "/sim/journal", null)
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("kind").asString("").equals(kind))
                .count();
    }

    private JsonNode call(String method, String path, @Nullable String body) {
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                        method
                                + " "
                                + path
                                + " gave "
                                + response.statusCode()
                                + ": "
                                + response.body());
            }
            return MAPPER.readTree(response.body().isEmpty() ? "{}" : response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /// A user's message.
    ///
    /// @param place where, as a key
    public record UserMessage(String place, String messageId) {}

    /// A message of the bot.
    ///
    /// @param replyTo the message it refers to; empty: none
    public record BotMessage(String id, String text, String replyTo) {}
}
