package dev.parley.simulator.client;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The control API of one running simulator.
///
/// Every method throws [IllegalStateException] when the simulator refuses a request, and
/// [java.io.UncheckedIOException] when it cannot be reached. Threads may share a client.
public final class SimulatorClient implements AutoCloseable {

    /// Id of Discord's `#general`, which exists from the start.
    public static final String GENERAL_CHANNEL_ID = "900000000000000100";

    /// Id of the bot under test on Discord.
    public static final String DISCORD_BOT_ID = "900000000000000001";

    /// Path of the webhook of `#general`, which exists from the start.
    public static final String GENERAL_WEBHOOK_PATH =
            "/api/webhooks/900000000000000200/simulated-webhook-token";

    private final ControlHttp http;

    /// A client that connects with its first request.
    ///
    /// @param address of the simulator, such as `http://127.0.0.1:7400`
    public SimulatorClient(URI address) {
        this.http = new ControlHttp(address);
    }

    /// The users of one platform.
    public SimulatedUsers users(SimulatedPlatform platform) {
        return new SimulatedUsers(this, platform);
    }

    /// Edits a user's message.
    public void edit(SentMessage message, String text) {
        http.send("PATCH", message.path(), Map.of("text", text));
    }

    /// Deletes a user's message.
    public void delete(SentMessage message) {
        http.send("DELETE", message.path(), Map.of());
    }

    /// Lets a Discord user invoke a slash command in the private chat with the bot.
    ///
    /// @param options their values by name
    public void useDiscordCommand(String user, String command, Map<String, String> options) {
        http.send(
                "POST",
                "/sim/interactions",
                Map.of("user", user, "place", "dm", "command", command, "options", options));
    }

    /// Waits for the bot's complete answer to a message.
    ///
    /// @return empty when the time is over first
    public Optional<ObservedAnswer> awaitAnswer(SentMessage question, Duration atMost) {
        String path =
                "/sim/answers?platform=%s&message=%s&waitMs=%d"
                        .formatted(
                                question.platform().key(),
                                URLEncoder.encode(question.messageId(), StandardCharsets.UTF_8),
                                atMost.toMillis());
        return http.await(path, ObservedAnswer.class, atMost);
    }

    /// The messages of a place in their order, deleted ones included.
    public List<SimulatedMessage> messages(String place) {
        return http.get("/sim/places/" + place + "/messages", MessagePage.class).messages();
    }

    /// The messages of bots and webhooks in a place in their order, without deleted ones.
    public List<SimulatedMessage> botMessages(String place) {
        return messages(place).stream().filter(SimulatorClient::isVisibleBotMessage).toList();
    }

    /// The texts of bots and webhooks that stand after a user's message, in order.
    public List<String> botTextsAfter(SentMessage message) {
        return messages(message.place()).stream()
                .dropWhile(each -> !each.id().equals(message.messageId()))
                .skip(1)
                .filter(SimulatorClient::isVisibleBotMessage)
                .map(SimulatedMessage::text)
                .toList();
    }

    /// The journal's entries after a sequence number, oldest first; 0 for all.
    public List<JournalEntry> journal(long seq) {
        return http.get("/sim/journal?since=" + seq, JournalPage.class).entries();
    }

    /// The requests to Discord's REST API after a sequence number, and the figures so far.
    public RequestLogPage requestLog(long seq) {
        return http.get("/sim/discord/requests?since=" + seq, RequestLogPage.class);
    }

    /// Sets how many requests the log keeps.
    public void setRequestLogCapacity(int requests) {
        http.send("PUT", "/sim/discord/requests", Map.of("keep", requests));
    }

    /// Empties the request log.
    public void clearRequestLog() {
        http.send("DELETE", "/sim/discord/requests", Map.of());
    }

    /// Opens channels of Discord's guild; the same count opens the same channels.
    ///
    /// @return their ids
    public List<String> openDiscordChannels(int count) {
        JsonNode opened = http.send("PUT", "/sim/discord/channels", Map.of("count", count));
        return opened.path("channels").valueStream().map(JsonNode::asString).toList();
    }

    /// Changes how a chat platform behaves; its counters start at zero.
    public void script(SimulatedPlatform platform, PlatformScript script) {
        http.send("PUT", "/sim/" + platform.key(), script.json());
    }

    /// Changes how the model behaves.
    public void script(ModelScript script) {
        http.send("PUT", "/sim/model", script.json());
    }

    /// Adds faults to the script of a chat platform, which stays in force otherwise; the journal
    /// has an entry `fault` for each one that strikes.
    public void addFaults(SimulatedPlatform platform, List<ScriptedFault> faults) {
        http.send(
                "POST",
                "/sim/" + platform.key() + "/faults",
                PlatformScript.defaults().faults(faults).json());
    }

    /// Forgets the faults of a chat platform that have not struck yet.
    public void clearFaults(SimulatedPlatform platform) {
        http.send("DELETE", "/sim/" + platform.key() + "/faults", Map.of());
    }

    /// Adds failures to the model's script, which stays in force otherwise; the journal has an
    /// entry `fault` for each one that strikes.
    ///
    /// @param failures a script of which only the failures count
    public void addFailures(ModelScript failures) {
        http.send("POST", "/sim/model/faults", failures.json());
    }

    /// Forgets the failures of the model that have not struck yet.
    public void clearFailures() {
        http.send("DELETE", "/sim/model/faults", Map.of());
    }

    /// Gives model and platforms their default behavior.
    public void clearScripts() {
        script(ModelScript.defaults());
        for (SimulatedPlatform platform : SimulatedPlatform.values()) {
            script(platform, PlatformScript.defaults());
        }
    }

    /// Disturbs the gateway connections of all Discord clients.
    public void disturbGateway(GatewayDisturbance disturbance) {
        http.send("POST", "/sim/discord/gateway", Map.of("action", disturbance.key()));
    }

    /// The number of updates that the bot has not confirmed to Telegram.
    public int pendingTelegramUpdates() {
        return http.get("/sim/state", JsonNode.class)
                .path("telegram")
                .path("pendingUpdates")
                .asInt();
    }

    /// The number of clients that are connected to Discord's gateway and identified.
    public int connectedDiscordClients() {
        return http.get("/sim/state", JsonNode.class).path("discord").path("identified").asInt();
    }

    /// Forgets messages, journal, request log, pending updates and scripts.
    public void reset() {
        http.send("POST", "/sim/reset", Map.of());
    }

    /// Sends one prompt straight to the simulated model.
    ///
    /// @return the completion's text
    public String complete(String model, String prompt) {
        JsonNode completion =
                http.sendAs(
                        "Bearer simulator-client",
                        "POST",
                        "/v1/chat/completions",
                        Map.of(
                                "model",
                                model,
                                "messages",
                                List.of(Map.of("role", "user", "content", prompt))));
        return completion.path("choices").path(0).path("message").path("content").asString();
    }

    /// Sends a message straight to Discord's REST API as the bot.
    ///
    /// @return the message's id
    public String sendAsDiscordBot(String channelId, String text) {
        return http.sendAs(
                        "Bot simulator-client",
                        "POST",
                        "/api/v10/channels/" + channelId + "/messages",
                        Map.of("content", text))
                .path("id")
                .asString();
    }

    @Override
    public void close() {
        http.close();
    }

    private static boolean isVisibleBotMessage(SimulatedMessage message) {
        return message.author().bot() && !message.deleted();
    }

    SentMessage send(SimulatedPlatform platform, Map<String, ?> message) {
        Map<String, Object> body = new HashMap<>(message);
        body.put("platform", platform.key());
        JsonNode accepted = http.send("POST", "/sim/messages", body);
        return new SentMessage(
                platform, accepted.path("place").asString(), accepted.path("messageId").asString());
    }

    private record MessagePage(List<SimulatedMessage> messages) {}

    private record JournalPage(List<JournalEntry> entries) {}
}
