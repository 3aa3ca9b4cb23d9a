package dev.parley.ingress.discord.outbound;

import dev.parley.ingress.discord.intake.SessionStartLimit;

import net.dv8tion.jda.api.utils.data.DataObject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// Asks Discord's `GET /gateway/bot` for the limit of session starts, which JDA asks for sharded
/// bots only.
public final class RestSessionStartLimit implements SessionStartLimit.Source {

    private static final Logger LOG = LoggerFactory.getLogger(RestSessionStartLimit.class);

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final HttpRequest request;

    /// Creates a source that asks with the bot's token.
    ///
    /// @param api base address of the REST API, with its version
    public RestSessionStartLimit(URI api, String token) {
        this.request =
                HttpRequest.newBuilder(URI.create(api + "/gateway/bot"))
                        .header("Authorization", "Bot " + token)
                        .timeout(TIMEOUT)
                        .build();
    }

    @Override
    public Optional<SessionStartLimit> ask() throws InterruptedException {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                return unknown("status " + response.statusCode());
            }
            var limit = DataObject.fromJson(response.body()).getObject("session_start_limit");
            return Optional.of(
                    new SessionStartLimit(
                            limit.getInt("remaining"),
                            Duration.ofMillis(limit.getLong("reset_after"))));
        } catch (IOException | RuntimeException e) {
            return unknown(e.getClass().getSimpleName());
        }
    }

    private static Optional<SessionStartLimit> unknown(String cause) {
        LOG.atDebug()
                .addKeyValue("cause", cause)
                .log("Discord did not tell its limit of session starts, starting without it");
        return Optional.empty();
    }
}
