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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Schema registry in this JVM that can be stopped and restarted without losing its schemas.
public final class FakeSchemaRegistry implements AutoCloseable {

    private final List<String> schemas = new CopyOnWriteArrayList<>();
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

    /// Number of lookups by id.
    public int lookups() {
        return lookups.get();
    }

    private HttpServer listen(int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var listening = HttpServer.create(address, 0);
            listening.createContext("/groups/default/artifacts", this::register);
            listening.createContext("/ids/contentIds/", this::find);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void register(HttpExchange exchange) throws IOException {
        var artifact = json.readTree(exchange.getRequestBody().readAllBytes());
        var schema = artifact.at("/firstVersion/content/content").asString();
        var parsed = new Schema.Parser().parse(schema).toString();
        synchronized (schemas) {
            if (!schemas.contains(parsed)) {
                schemas.add(parsed);
            }
        }
        var id = schemas.indexOf(parsed) + 1;
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

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
