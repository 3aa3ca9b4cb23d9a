package dev.parley.support.kafka.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.apache.avro.Schema;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Schema registry in this JVM that can be stopped and restarted without losing its schemas, wiped,
/// and made to stand still in the middle of an answer.
public final class FakeSchemaRegistry implements AutoCloseable {

    private static final String ARTIFACTS = "/groups/default/artifacts";

    private final List<String> schemas = new CopyOnWriteArrayList<>();
    private final Map<String, Set<Integer>> versions = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean stalling;
    private final AtomicInteger lookups = new AtomicInteger();
    private final JsonMapper json = new JsonMapper();
    private HttpServer server;

    /// Starts a registry on a free port of loopback.
    public FakeSchemaRegistry() {
        server = listen(0);
    }

    /// The address that encoders and decoders take.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Stops answering.
    public void stop() {
        server.stop(0);
    }

    /// Answers again on the same port.
    public void restart() {
        server = listen(server.getAddress().getPort());
    }

    /// Forgets every schema; those that are registered afterwards get other ids.
    public void wipe() {
        versions.clear();
        schemas.replaceAll(_ -> "forgotten");
    }

    /// Sends the headers of every answer and then nothing more.
    public void stall() {
        stalling = true;
    }

    /// Registers a schema under an artifact.
    ///
    /// @return its id
    public int register(String artifactId, String schema) {
        synchronized (schemas) {
            if (!schemas.contains(schema)) {
                schemas.add(schema);
            }
            var id = schemas.indexOf(schema) + 1;
            versions.computeIfAbsent(artifactId, _ -> ConcurrentHashMap.newKeySet()).add(id);
            return id;
        }
    }

    /// The artifacts that have a schema.
    public Set<String> artifacts() {
        return Set.copyOf(versions.keySet());
    }

    /// Number of lookups by id.
    public int lookups() {
        return lookups.get();
    }

    private HttpServer listen(int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var listening = HttpServer.create(address, 0);
            listening.createContext(ARTIFACTS, this::artifacts);
            listening.createContext("/ids/contentIds/", this::find);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void artifacts(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            register(exchange);
            return;
        }
        var artifactId = exchange.getRequestURI().getPath().split("/", -1)[4];
        var known = versions.get(artifactId);
        if (known == null) {
            answer(exchange, 404, "{}");
            return;
        }
        var listed = known.stream().map(id -> Map.of("contentId", id)).toList();
        answer(exchange, 200, json.writeValueAsString(Map.of("versions", listed)));
    }

    private void register(HttpExchange exchange) throws IOException {
        var artifact = json.readTree(exchange.getRequestBody().readAllBytes());
        var schema = artifact.at("/firstVersion/content/content").asString();
        var id =
                register(
                        artifact.at("/artifactId").asString(),
                        new Schema.Parser().parse(schema).toString());
        answer(exchange, 200, json.writeValueAsString(Map.of("version", Map.of("contentId", id))));
    }

    private void find(HttpExchange exchange) throws IOException {
        lookups.incrementAndGet();
        var path = exchange.getRequestURI().getPath();
        var id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        if (id < 1 || id > schemas.size()) {
            answer(exchange, 404, "{}");
        } else {
            answer(exchange, 200, schemas.get(id - 1));
        }
    }

    private void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            if (stalling) {
                closed.await();
            }
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
