package dev.parley.local.application;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The answer of a stage's instance at `GET /health`.
///
/// @param status the answer's HTTP status
/// @param body the answer: each dependency by name with its state
public record StageHealth(int status, String body) {

    /// Longer than the instance itself waits for a dependency.
    private static final int TIMEOUT_MILLIS = 5_000;

    private static final int MAX_LENGTH = 200;

    private static final Pattern UNHEALTHY =
            Pattern.compile("\"([a-z-]+)\"\\s*:\\s*\"unhealthy: ((?:[^\"\\\\]|\\\\.)*)\"");

    /// Asks an instance.
    ///
    /// @param health its address
    /// @throws IOException when the instance does not answer
    public static StageHealth fetch(URI health) throws IOException {
        var connection = (HttpURLConnection) health.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        try {
            var status = connection.getResponseCode();
            try (var stream =
                    status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                var body =
                        stream == null
                                ? ""
                                : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                return new StageHealth(status, body);
            }
        } finally {
            connection.disconnect();
        }
    }

    /// Whether the instance and all its dependencies are healthy.
    public boolean isHealthy() {
        return status == HttpURLConnection.HTTP_OK;
    }

    /// The first thing that is unhealthy with its reason, abbreviated, also of an instance that
    /// works without it; empty when there is none.
    public Optional<String> failureReason() {
        var entry = UNHEALTHY.matcher(body);
        return entry.find()
                ? Optional.of(
                        abbreviate(entry.group(1) + " unhealthy: " + unescape(entry.group(2))))
                : Optional.empty();
    }

    private static String unescape(String json) {
        return json.replaceAll("\\\\(.)", "$1");
    }

    private static String abbreviate(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 1) + "…";
    }
}
