package dev.parley.support.kafka;

import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Client of the schema registry's HTTP API: registers schemas, finds them by id, and enables the
/// compatibility rule.
///
/// Paths and responses are those of Apicurio Registry 3, core API v3; docs/adr/0008 says why its
/// serde is not used. Safe for concurrent use; every call has a timeout.
public final class SchemaRegistryClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final String COMPATIBILITY =
            """
            {"ruleType": "COMPATIBILITY", "config": "BACKWARD_TRANSITIVE"}\
            """;

    private static final String RULE = "/admin/rules/COMPATIBILITY";
    private static final String ARTIFACTS = "/groups/default/artifacts";
    private static final int MAX_VERSIONS = 500;

    private final JsonMapper json = new JsonMapper();
    private final RegistryConnection connection;
    private final NamePrefix prefix;

    /// Creates a client of one registry.
    ///
    /// @param registryUrl base address of the registry's v3 API
    /// @param prefix of the schemas' names
    public SchemaRegistryClient(String registryUrl, RegistryAccess access, NamePrefix prefix) {
        this(registryUrl, access, prefix, TIMEOUT);
    }

    /// Creates a client of a registry that is open to everybody, for schemas without a prefix.
    ///
    /// @param registryUrl base address of the registry's v3 API
    public SchemaRegistryClient(String registryUrl) {
        this(registryUrl, RegistryAccess.open(), NamePrefix.NONE);
    }

    /// @param timeout limit of a whole call
    SchemaRegistryClient(
            String registryUrl, RegistryAccess access, NamePrefix prefix, Duration timeout) {
        this.connection = new RegistryConnection(registryUrl, access, timeout);
        this.prefix = prefix;
    }

    /// Registers a topic's schema, or finds it registered.
    ///
    /// @param topic without the prefix, as in [#find]
    /// @return the content id by which readers find it
    /// @throws RegistryUnavailableException when the registry does not answer
    /// @throws IllegalStateException when the registry rejects the schema as incompatible
    public int register(String topic, Schema schema) {
        var content = Map.of("content", schema.toString(), "contentType", "application/json");
        var artifact =
                Map.of(
                        "artifactId",
                        artifactId(topic),
                        "artifactType",
                        "AVRO",
                        "firstVersion",
                        Map.of("content", content));
        var answer =
                connection.post(
                        ARTIFACTS + "?ifExists=FIND_OR_CREATE_VERSION",
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

    /// The schema of a content id, if it is a version of a topic's schema.
    ///
    /// @return empty for the id of any other artifact, and for one that is not registered
    /// @throws RegistryUnavailableException when the registry does not answer, or knows no schema
    ///   of any topic: it was wiped, or is another one
    Optional<Schema> find(String topic, int contentId) {
        var versions =
                connection.get(
                        ARTIFACTS + "/" + artifactId(topic) + "/versions?limit=" + MAX_VERSIONS);
        if (versions.statusCode() == 404) {
            requireAnyTopic();
            return Optional.empty();
        }
        if (versions.statusCode() != 200) {
            throw connection.unexpected(versions);
        }
        var isVersion =
                StreamSupport.stream(
                                json.readTree(versions.body()).at("/versions").spliterator(), false)
                        .anyMatch(version -> version.path("contentId").asInt() == contentId);
        return isVersion ? Optional.of(schema(contentId)) : Optional.empty();
    }

    private Schema schema(int contentId) {
        var answer = connection.get("/ids/contentIds/" + contentId);
        if (answer.statusCode() != 200) {
            throw connection.unexpected(answer);
        }
        try {
            return new Schema.Parser().parse(answer.body());
        } catch (SchemaParseException | StackOverflowError e) {
            throw new PoisonRecordException("schema id " + contentId + " is not a schema", e);
        }
    }

    private void requireAnyTopic() {
        for (var topic : Topics.all()) {
            var status = connection.get(ARTIFACTS + "/" + artifactId(topic.name())).statusCode();
            if (status == 200) {
                return;
            }
        }
        throw new RegistryUnavailableException(
                "the registry at " + connection.url() + " knows no schema of any topic");
    }

    private String artifactId(String topic) {
        return prefix.of(topic) + "-value";
    }

    /// Checks that the registry answers.
    ///
    /// @throws RegistryUnavailableException when it does not
    public void ping() {
        var answer = connection.get("/system/info");
        if (answer.statusCode() != 200) {
            throw connection.unexpected(answer);
        }
    }

    /// Enables the rule that rejects schemas by which an earlier version's events cannot be read.
    ///
    /// Not the stricter rule for both directions, which has no way for a new kind of payload
    /// (docs/adr/0017-new-payload-kinds.md); a registry that has it is relaxed. One that has the
    /// rule is only read, which needs no administrator.
    ///
    /// @throws RegistryUnavailableException when it does not answer
    public void requireBackwardTransitiveCompatibility() {
        var present = connection.get(RULE);
        if (present.statusCode() == 200
                && json.readTree(present.body()).equals(json.readTree(COMPATIBILITY))) {
            return;
        }
        var answer = connection.post("/admin/rules", COMPATIBILITY);
        if (answer.statusCode() == 409) {
            answer = connection.put(RULE, COMPATIBILITY);
        }
        if (answer.statusCode() != 204 && answer.statusCode() != 200) {
            throw new RegistryUnavailableException(
                    "the registry at "
                            + connection.url()
                            + " refused its rule with "
                            + answer.statusCode());
        }
    }
}
