package dev.parley.discord.wire;

import dev.parley.discord.DiscordError.NoAuthentication;
import dev.parley.discord.settings.DiscordSettings;

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
import java.net.http.HttpRequest.BodyPublisher;
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
public final class Wire implements Exchange, AutoCloseable {

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

    @Override
    public Reply exchange(Request request) throws InterruptedException {
        if (request.access() == Access.BOT && settings.token() == null) {
            return new Reply.Withheld(new NoAuthentication("no bot token; set DISCORD_BOT_TOKEN"));
        }
        try {
            var response = http.send(written(request), BodyHandlers.ofByteArray());
            return new Reply.Answered(response.statusCode(), response.headers(), json(response));
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            return new Reply.NeverLeft(e.getClass().getSimpleName());
        } catch (IOException e) {
            return new Reply.Lost(e.getClass().getSimpleName());
        }
    }

    private HttpRequest written(Request request) {
        var route = request.route();
        var http =
                HttpRequest.newBuilder(URI.create(settings.api() + route.path()))
                        .timeout(settings.answerTimeout())
                        .header("User-Agent", settings.userAgent());
        var token = settings.token();
        if (request.access() == Access.BOT && token != null) {
            http.header("Authorization", "Bot " + token.value());
        }
        return switch (request.payload()) {
            case Payload.Empty _ -> http.method(route.method(), BodyPublishers.noBody()).build();
            case Payload.Json(var body) ->
                    http.header("Content-Type", "application/json")
                            .method(route.method(), bytes(MAPPER.writeValueAsBytes(body)))
                            .build();
            case Payload.Multipart multipart -> {
                var form = Form.of(MAPPER.writeValueAsBytes(multipart.body()), multipart.files());
                yield http.header("Content-Type", form.mediaType())
                        .method(route.method(), bytes(form.bytes()))
                        .build();
            }
        };
    }

    private static BodyPublisher bytes(byte[] body) {
        return BodyPublishers.ofByteArray(body);
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
