package dev.parley.ingress.telegram.inbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.telegram.telegrambots.meta.TelegramUrl;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// A Bot API on loopback that answers each poll with the next scripted response.
final class ScriptedTelegram implements AutoCloseable {

    private static final String ME =
            """
            {"ok":true,"result":{"id":7,"is_bot":true,"first_name":"P","username":"parley_bot"}}\
            """;

    private final HttpServer server;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final List<Integer> offsets = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Answer identity = new Answer(200, ME);
    private final CompletableFuture<Answer> menu = new CompletableFuture<>();
    private volatile boolean menuIsHeld;

    ScriptedTelegram() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private record Answer(int status, String body) {}

    private static final Answer DONE = new Answer(200, "{\"ok\":true,\"result\":true}");

    TelegramUrl url() {
        return new TelegramUrl("http", "127.0.0.1", server.getAddress().getPort(), false);
    }

    /// Scripts the next poll to return these updates.
    void tell(String... updates) {
        answers.add(
                new Answer(200, "{\"ok\":true,\"result\":[" + String.join(",", updates) + "]}"));
    }

    /// Scripts the next poll to fail.
    void refuse(int code) {
        answers.add(refusal(code));
    }

    /// Rejects the token from now on.
    void refuseToken() {
        identity = refusal(401);
    }

    /// Refuses the menu of commands.
    void refuseMenu() {
        menuIsHeld = true;
        menu.complete(refusal(400));
    }

    /// Leaves the menu of commands unanswered.
    void holdMenu() {
        menuIsHeld = true;
    }

    void acceptToken() {
        identity = new Answer(200, ME);
    }

    private static Answer refusal(int code) {
        return new Answer(
                code, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"refused\"}");
    }

    /// Returns the offsets of the polls so far.
    List<Integer> offsets() {
        return offsets;
    }

    /// Returns the methods called so far, except polls.
    List<String> calls() {
        return calls;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var method = path.substring(path.lastIndexOf('/') + 1);
        var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!"getupdates".equals(method)) {
            calls.add(method);
        }
        var answer =
                switch (method) {
                    case "getme" -> identity;
                    case "getupdates" -> nextAnswer(request);
                    case "setMyCommands" -> menuIsHeld ? menu.join() : DONE;
                    default -> DONE;
                };
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private Answer nextAnswer(String request) {
        offsets.add(new JsonMapper().readTree(request).path("offset").asInt());
        try {
            return answers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refusal(500);
        }
    }

    @Override
    public void close() {
        menu.complete(DONE);
        server.stop(0);
    }
}
