package dev.parley.support.kafka;

import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Client of the schema registry's HTTP API: registers schemas, finds them by id, and enables the
/// compatibility rule.
///
/// Paths and responses are those of Apicurio Registry 3, core API v3; docs/adr/0008 says why its
/// serde is not used. Safe for concurrent use; every request has a timeout.
public final class SchemaRegistryClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final String FULL_TRANSITIVE =
            """
            {"ruleType": "COMPATIBILITY", "config": "FULL_TRANSITIVE"}\
            """;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TIMEOUT)
                    .build();
    private final String url;

    /// Creates a client of one registry.
    ///
    /// @param registryUrl base address of the registry's v3 API
    public SchemaRegistryClient(String registryUrl) {
        this.url = registryUrl;
    }

    /// Registers a topic's schema, or finds it registered.
    ///
    /// @return the content id by which readers find it
    /// @throws RegistryUnavailableException when the registry does not answer
    /// @throws IllegalStateException when the registry rejects the schema as incompatible
    public int register(String topic, Schema schema) {
        var content = Map.of("content", schema.toString(), "contentType", "application/json");
        var artifact =
                Map.of(
                        "artifactId",
                        topic + "-value",
                        "artifactType",
                        "AVRO",
                        "firstVersion",
                        Map.of("content", content));
        var answer =
                post(
                        "/groups/default/artifacts?ifExists=FIND_OR_CREATE_VERSION",
                        json.writeValueAsString(artifact));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "the registry refused the schema of "
                            + topic
                            + " with "
                            + answer.statusCode()
                            + ": "
                            + answer.body());
        }
        return json.readTree(answer.body()).at("/version/contentId").asInt();
    }

    /// The schema of a content id.
    ///
    /// @return empty when the id is not registered
    /// @throws RegistryUnavailableException when the registry does not answer
    public Optional<Schema> find(int contentId) {
        var answer = get("/ids/contentIds/" + contentId);
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw new RegistryUnavailableException(
                    "the registry at " + url + " answered " + answer.statusCode());
        }
        try {
            return Optional.of(new Schema.Parser().parse(answer.body()));
        } catch (SchemaParseException e) {
            return Optional.empty();
        }
    }

    /// Checks that the registry answers.
    ///
    /// @throws RegistryUnavailableException when it does not
    public void ping() {
        var status = get("/system/info").statusCode();
        if (status != 200) {
            throw new RegistryUnavailableException(
                    "the registry at " + url + " answered " + status);
        }
    }

    /// Enables the rule that rejects schemas incompatible with any earlier version.
    ///
    /// @throws RegistryUnavailableException when it does not answer
    public void requireFullTransitiveCompatibility() {
        var status = post("/admin/rules", FULL_TRANSITIVE).statusCode();
        if (status != 204 && status != 409) {
            throw new RegistryUnavailableException(
                    "the registry at " + url + " refused its rule with " + status);
        }
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)));
    }

    private HttpResponse<String> post(String path, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new RegistryUnavailableException(
                        "the registry at " + url + " answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new RegistryUnavailableException(
                    "the registry at " + url + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while asking the registry", e);
        }
    }
}
