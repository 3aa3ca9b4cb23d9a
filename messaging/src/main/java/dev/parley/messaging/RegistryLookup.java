package dev.parley.messaging;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The plain requests to the registry that its serde does not make: is a schema known, are you
/// there, refuse what is not compatible.
///
/// Routes: Apicurio Registry 3, core API v3.
public final class RegistryLookup {

    private static final String FULL_TRANSITIVE =
            """
            {"ruleType": "COMPATIBILITY", "config": "FULL_TRANSITIVE"}\
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String url;

    /// Makes the requests to one registry.
    ///
    /// @param registryUrl base address of the registry's v3 API
    public RegistryLookup(String registryUrl) {
        this.url = registryUrl;
    }

    /// Whether the registry has a schema of this content id.
    ///
    /// @throws RegistryUnavailable when it does not answer
    boolean knows(int contentId) {
        return status("/ids/contentIds/" + contentId) == 200;
    }

    /// Makes sure that the registry answers.
    ///
    /// @throws RegistryUnavailable when it does not
    public void ping() {
        var status = status("/system/info");
        if (status != 200) {
            throw new RegistryUnavailable("the registry at " + url + " answered " + status);
        }
    }

    /// Makes the registry refuse schemas that old readers or old records could not live with.
    ///
    /// @throws RegistryUnavailable when it does not answer
    public void requireFullTransitiveCompatibility() {
        var rule =
                HttpRequest.newBuilder(URI.create(url + "/admin/rules"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(FULL_TRANSITIVE))
                        .build();
        var status = status(rule);
        if (status != 204 && status != 409) {
            throw new RegistryUnavailable(
                    "the registry at " + url + " refused its rule with " + status);
        }
    }

    private int status(String path) {
        return status(HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).build());
    }

    private int status(HttpRequest request) {
        try {
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= 500) {
                throw new RegistryUnavailable("the registry at " + url + " answered " + status);
            }
            return status;
        } catch (IOException e) {
            throw new RegistryUnavailable("the registry at " + url + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailable("interrupted while asking the registry", e);
        }
    }
}
