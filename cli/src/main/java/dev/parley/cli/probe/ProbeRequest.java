package dev.parley.cli.probe;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// An HTTP request to an external system with the credential under test.
///
/// @param base the configured address
/// @param authorization the header that carries the token, or empty
/// @param timeout how long an answer may take
record ProbeRequest(String base, String authorization, Duration timeout) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Sends the request; no failure quotes the address or the header, since either may hold the
    /// token.
    ///
    /// @param path below the base
    ProbeResponse send(String path) {
        try (var client = HttpClient.newBuilder().connectTimeout(timeout).build()) {
            try {
                return send(client, path);
            } finally {
                client.shutdownNow();
            }
        } catch (URISyntaxException | IllegalArgumentException unsayable) {
            return new ProbeResponse.NoResponse(
                    "cannot be asked: its address or credential is malformed");
        } catch (TimeoutException late) {
            return new ProbeResponse.NoResponse(
                    "does not answer within " + timeout.toSeconds() + " s");
        } catch (ExecutionException e) {
            return new ProbeResponse.NoResponse(
                    e.getCause() instanceof ConnectException
                            ? "cannot be reached"
                            : "breaks off the connection");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ProbeResponse.NoResponse("was not asked to the end");
        }
    }

    private ProbeResponse send(HttpClient client, String path)
            throws URISyntaxException, TimeoutException, ExecutionException, InterruptedException {
        var request =
                HttpRequest.newBuilder(new URI(base.replaceAll("/+$", "") + path))
                        .header("User-Agent", "DiscordBot (parley, 0.1)");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        var answer =
                client.sendAsync(request.build(), BodyHandlers.ofString())
                        .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        return new ProbeResponse.Received(answer.statusCode(), json(answer.body()));
    }

    /// Omits the header.
    @Override
    public String toString() {
        return "request to " + base;
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }
}
