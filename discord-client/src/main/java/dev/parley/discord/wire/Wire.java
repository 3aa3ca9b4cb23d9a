package dev.parley.discord.wire;

import dev.parley.discord.DiscordSettings;
import dev.parley.discord.operation.Operation;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLHandshakeException;

/// The exchange over HTTP/1.1 with connections that are kept.
///
/// The JDK's client sends a POST, PATCH, PUT or DELETE once and never again by itself (only GET is
/// repeated when a kept connection turns out dead), unless the process sets
/// `jdk.httpclient.enableAllMethodRetry`; a wire refuses to be made then.
public final class Wire implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String RETRY_ALL = "jdk.httpclient.enableAllMethodRetry";

    private final DiscordSettings settings;
    private final HttpClient http;

    /// Makes the wire; it connects at its first request.
    ///
    /// @throws IllegalStateException when this process lets the JDK repeat a POST
    public Wire(DiscordSettings settings) {
        var retryAll = System.getProperty(RETRY_ALL);
        if (retryAll != null && (retryAll.isEmpty() || Boolean.parseBoolean(retryAll))) {
            throw new IllegalStateException(RETRY_ALL + " is set: a message could be sent twice");
        }
        this.settings = settings;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(settings.connectTimeout())
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    /// Sends a request once and waits for its answer.
    ///
    /// @throws InterruptedException when the caller is to stop; the request may have arrived
    public Reply exchange(Operation<?> operation) throws InterruptedException {
        try {
            var response = http.send(request(operation), BodyHandlers.ofByteArray());
            return new Reply.Answered(response.statusCode(), response.headers(), json(response));
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            return new Reply.NeverLeft(e.getClass().getSimpleName());
        } catch (IOException e) {
            return new Reply.Lost(e.getClass().getSimpleName());
        }
    }

    private HttpRequest request(Operation<?> operation) {
        var route = operation.route();
        var body = operation.body();
        var request =
                HttpRequest.newBuilder(URI.create(settings.api() + route.path()))
                        .timeout(settings.answerTimeout())
                        .header("Authorization", "Bot " + settings.token().value())
                        .header("User-Agent", settings.userAgent());
        if (body == null) {
            return request.method(route.method(), BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .method(route.method(), BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body)))
                .build();
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        if (response.body().length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(response.body());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
