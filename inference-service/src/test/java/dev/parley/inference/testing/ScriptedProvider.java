package dev.parley.inference.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// HTTP server that acts as a model provider: it plays one scripted [Scene] per call, and answers
/// once the script is exhausted, at once or when the test releases it.
///
/// It keeps 200 idle connections and closes the others, as real servers do, so that a second burst
/// of calls meets closed connections.
public final class ScriptedProvider implements AutoCloseable {

    /// Scripted handling of one call.
    @FunctionalInterface
    public interface Scene {
        /// Responds to the call.
        void play(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final Queue<Scene> script = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger openCalls = new AtomicInteger();
    private final AtomicInteger maxOpenCalls = new AtomicInteger();
    private volatile int callsAnsweredAtOnce;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile String lastRequest = "";
    private volatile boolean numbersAnswers;

    private ScriptedProvider(HttpServer server) {
        this.server = server;
    }

    /// Starts a provider on a free loopback port.
    public static ScriptedProvider start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var server = HttpServer.create(address, 4_096);
            var provider = new ScriptedProvider(server);
            server.createContext("/v1/chat/completions", provider::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns a scene that responds with a status, a body and header name-value pairs.
    public static Scene answering(int status, String body, String... headers) {
        return exchange -> {
            for (var i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(exchange, status, body);
        };
    }

    /// Returns a scene that never responds.
    public static Scene hanging() {
        return exchange -> new CountDownLatch(1).await();
    }

    /// Returns a scene that breaks the connection in the middle of the response.
    public static Scene breakingOff() {
        return exchange -> {
            var body = completion("half an answer", "stop").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("cut by the script");
        };
    }

    /// Returns the JSON of a chat completion.
    public static String completion(String text, String finishReason) {
        return """
        {"id":"c1","object":"chat.completion","created":1700000000,"model":"m","choices":[{"index":0,\
        "message":{"role":"assistant","content":"%s","refusal":null},"logprobs":null,"finish_reason":"%s"}],\
        "usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}\
        """
                .formatted(text, finishReason);
    }

    /// Returns the JSON of an error.
    public static String error(String code) {
        return """
        {"error":{"message":"no","type":"error","param":null,"code":"%s"}}\
        """
                .formatted(code);
    }

    /// Appends scenes to the script.
    public void enqueue(Scene... scenes) {
        script.addAll(List.of(scenes));
    }

    /// Holds back unscripted responses until they are released.
    ///
    /// @param calls answered at once before
    public void holdResponsesAfter(int calls) {
        callsAnsweredAtOnce = calls;
        gate = new CountDownLatch(1);
    }

    /// Releases the responses held back, and all later ones.
    public void releaseResponses() {
        gate.countDown();
    }

    /// Numbers the answers, which identifies the call that produced each.
    public void numberAnswers() {
        numbersAnswers = true;
    }

    /// Returns the number of calls.
    public int calls() {
        return calls.get();
    }

    /// Returns the number of calls in progress.
    public int openCalls() {
        return openCalls.get();
    }

    /// Returns the largest number of concurrent calls.
    public int maxOpenCalls() {
        return maxOpenCalls.get();
    }

    /// Returns the body of the latest call.
    public String lastRequest() {
        return lastRequest;
    }

    /// Returns the base URL for clients.
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    private void handle(HttpExchange exchange) throws IOException {
        var number = calls.incrementAndGet();
        maxOpenCalls.accumulateAndGet(openCalls.incrementAndGet(), Math::max);
        try (exchange) {
            lastRequest =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var scene = script.poll();
            if (scene == null) {
                if (number > callsAnsweredAtOnce) {
                    gate.await();
                }
                send(
                        exchange,
                        200,
                        completion(numbersAnswers ? "answer " + number : "an answer", "stop"));
            } else {
                scene.play(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            openCalls.decrementAndGet();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
