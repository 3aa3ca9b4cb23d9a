package dev.parley.simulator.client;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// JSON requests to one simulator; a refusal or a broken connection becomes an exception.
final class ControlHttp implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int FIRST_ERROR = 300;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TIMEOUT)
                    .build();
    private final URI address;

    ControlHttp(URI address) {
        this.address = address;
    }

    /// Sends a GET request whose reply has JSON of one type.
    <T> T get(String path, Class<T> type) {
        return JSON.readValue(send(request(path).GET()), type);
    }

    /// Sends a GET request to which the simulator replies late on purpose.
    ///
    /// @return empty when the reply has no body
    <T> Optional<T> await(String path, Class<T> type, Duration wait) {
        String body = send(request(path).timeout(TIMEOUT.plus(wait)).GET());
        return body.isEmpty() ? Optional.empty() : Optional.of(JSON.readValue(body, type));
    }

    /// Sends a request with a JSON body.
    ///
    /// @param body anything that maps to JSON
    /// @return the reply's JSON, or the missing node when there is none
    JsonNode send(String method, String path, Object body) {
        return tree(send(request(path).method(method, json(body))));
    }

    /// Sends a request with a JSON body and a token.
    JsonNode sendAs(String authorization, String method, String path, Object body) {
        return tree(
                send(
                        request(path)
                                .header("Authorization", authorization)
                                .method(method, json(body))));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json");
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static JsonNode tree(String body) {
        return body.isEmpty() ? JSON.missingNode() : JSON.readTree(body);
    }

    private String send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> reply = http.send(request, BodyHandlers.ofString());
            if (reply.statusCode() >= FIRST_ERROR) {
                throw new IllegalStateException(
                        "the simulator refused %s %s: %d %s"
                                .formatted(
                                        request.method(),
                                        request.uri().getPath(),
                                        reply.statusCode(),
                                        reply.body()));
            }
            return reply.body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(
                    "the simulator does not answer at " + address, unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while waiting for the simulator", interrupted);
        }
    }
}
