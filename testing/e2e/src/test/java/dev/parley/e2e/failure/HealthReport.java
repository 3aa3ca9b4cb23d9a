package dev.parley.e2e.failure;

import dev.parley.local.application.StageAddress;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/// Health of a service and its dependencies, as `GET /health` returns it.
///
/// @param httpStatus HTTP status
/// @param states state of each dependency by name
record HealthReport(int httpStatus, Map<String, String> states) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Fetches the report of a service.
    static HealthReport fetch(StageAddress stage) {
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(stage.health()).build(),
                            BodyHandlers.ofString());
            return new HealthReport(
                    answer.statusCode(),
                    JSON.readValue(answer.body(), new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for health", e);
        }
    }
}
