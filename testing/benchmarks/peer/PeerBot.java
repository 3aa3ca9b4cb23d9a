import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What a person writes in an afternoon: one process that polls Telegram, keeps each chat in memory
/// and asks the model. The bench's peer; run with Jackson on the class path.
final class PeerBot {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<Long, List<Map<String, String>>> CHATS = new ConcurrentHashMap<>();

    public static void main(String[] args) throws InterruptedException {
        long offset = 0;
        while (true) {
            try {
                var poll = Map.of("timeout", 50, "offset", offset);
                for (JsonNode update : telegram("getUpdates", poll).path("result")) {
                    offset = update.path("update_id").asLong() + 1;
                    Thread.startVirtualThread(() -> answer(update.path("message")));
                }
            } catch (Exception e) {
                System.err.println(e);
                Thread.sleep(200);
            }
        }
    }

    private static void answer(JsonNode message) {
        var chat = message.path("chat").path("id").asLong();
        var history = CHATS.computeIfAbsent(chat, any -> new ArrayList<>());
        synchronized (history) {
            try {
                history.add(Map.of("role", "user", "content", message.path("text").asString()));
                var last = history.subList(Math.max(0, history.size() - 20), history.size());
                var question = Map.of("model", env("PARLEY_DEFAULT_MODEL"), "messages", last);
                var url = env("OPENAI_BASE_URL") + "/chat/completions";
                var text = post(url, question).at("/choices/0/message/content").asString();
                history.add(Map.of("role", "assistant", "content", text));
                telegram("sendMessage", Map.of("chat_id", chat, "text", text));
            } catch (Exception e) {
                System.err.println(e);
            }
        }
    }

    private static JsonNode telegram(String method, Map<String, ?> body) throws Exception {
        var token = env("TELEGRAM_BOT_TOKEN");
        return post(env("TELEGRAM_API_BASE_URL") + "/bot" + token + "/" + method, body);
    }

    private static JsonNode post(String url, Map<String, ?> body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + env("OPENAI_API_KEY"))
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return JSON.readTree(HTTP.send(request.build(), BodyHandlers.ofString()).body());
    }

    private static String env(String name) {
        return System.getenv(name);
    }
}
