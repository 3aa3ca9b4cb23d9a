package dev.parley.discord.replay;

import dev.parley.discord.model.DiscordError.LoadFailed;
import dev.parley.discord.model.DiscordException;
import dev.parley.discord.replay.RecordedInteraction.RecordedLimit;
import dev.parley.discord.replay.RecordedInteraction.RecordedRequest;
import dev.parley.discord.replay.RecordedInteraction.RecordedResponse;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// Reads a cassette file; every error names the file, the position and what was expected.
final class CassetteReader {

    private final Path file;
    private final List<RecordedInteraction> interactions = new ArrayList<>();
    private boolean hasMetadata;
    private boolean hasInteractions;

    private CassetteReader(Path file) {
        this.file = file;
    }

    /// Reads a file; a last interaction truncated by a crash is ignored.
    ///
    /// @throws DiscordException with [LoadFailed] when it is not a cassette file
    static List<RecordedInteraction> read(Path file) {
        return new CassetteReader(file).read();
    }

    private List<RecordedInteraction> read() {
        try (var input = Files.newInputStream(file);
                var parser = JsonMapper.shared().createParser(input)) {
            readUntilTorn(parser);
            expect(hasMetadata, parser, "metadata is missing");
            expect(hasInteractions, parser, "interactions is missing");
            return List.copyOf(interactions);
        } catch (IOException e) {
            throw failed(e.getClass().getSimpleName() + ", expected a readable file");
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw failed(
                    "line %d, column %d: %s"
                            .formatted(at.getLineNr(), at.getColumnNr(), e.getOriginalMessage()));
        }
    }

    private void readUntilTorn(JsonParser parser) throws IOException {
        try {
            readDocument(parser);
        } catch (JacksonException e) {
            var isAtEnd = parser.currentLocation().getByteOffset() >= Files.size(file);
            if (!hasInteractions || !isAtEnd) {
                throw e;
            }
        }
    }

    private void readDocument(JsonParser parser) {
        expect(parser.nextToken() == JsonToken.START_OBJECT, parser, "expected an object");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "metadata" -> checkVersion(parser);
                case "interactions" -> readInteractions(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private void checkVersion(JsonParser parser) {
        var line = line(parser);
        var version = tree(parser).path("version").asString("");
        if (!version.equals(CassetteWriter.FORMAT_VERSION)) {
            throw failed(
                    "line %d: metadata.version is '%s', expected %s"
                            .formatted(line, version, CassetteWriter.FORMAT_VERSION));
        }
        hasMetadata = true;
    }

    private void readInteractions(JsonParser parser) {
        expect(
                parser.currentToken() == JsonToken.START_ARRAY,
                parser,
                "interactions is not an array");
        hasInteractions = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var line = line(parser);
            interactions.add(interaction(new Position(line, interactions.size()), tree(parser)));
        }
    }

    private RecordedInteraction interaction(Position place, JsonNode node) {
        var request = object(place, node, "request");
        var response = object(place, node, "response");
        return new RecordedInteraction(
                text(place, node, "id", "id"),
                instant(place, text(place, node, "timestamp", "timestamp")),
                text(place, node, "operation", "operation"),
                new RecordedRequest(
                        text(place, request, "method", "request.method"),
                        text(place, request, "path", "request.path"),
                        body(request)),
                new RecordedResponse(status(place, response), body(response)),
                limit(node.path("rate_limit")));
    }

    private JsonNode object(Position place, JsonNode node, String name) {
        var object = node.path(name);
        if (!object.isObject()) {
            throw wrong(place, name, object, "an object");
        }
        return object;
    }

    private String text(Position place, JsonNode node, String name, String shown) {
        var text = node.path(name);
        if (!text.isString() || text.asString().isBlank()) {
            throw wrong(place, shown, text, "a text");
        }
        return text.asString();
    }

    private Instant instant(Position place, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw failed(
                    "%s: timestamp is '%s', expected one such as 2025-12-13T00:00:01Z"
                            .formatted(place, text));
        }
    }

    private int status(Position place, JsonNode response) {
        var status = response.path("status");
        if (!status.isInt() || status.asInt() < 100 || status.asInt() > 599) {
            throw wrong(place, "response.status", status, "an HTTP status such as 200");
        }
        return status.asInt();
    }

    private static JsonNode body(JsonNode node) {
        var body = node.path("body");
        return body.isMissingNode() ? NullNode.getInstance() : body;
    }

    private static @Nullable RecordedLimit limit(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        var remaining = node.path("remaining");
        var resetAfter = node.path("reset_after");
        return new RecordedLimit(
                node.path("bucket").asString(null),
                remaining.isNumber() ? remaining.asInt() : null,
                resetAfter.isNumber() ? resetAfter.asDouble() : null);
    }

    private static JsonNode tree(JsonParser parser) {
        return parser.readValueAsTree();
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private void expect(boolean holds, JsonParser parser, String complaint) {
        if (!holds) {
            throw failed("line " + line(parser) + ": " + complaint);
        }
    }

    private DiscordException wrong(Position place, String field, JsonNode value, String expected) {
        return failed(
                "%s: %s is %s, expected %s"
                        .formatted(
                                place,
                                field,
                                value.isMissingNode() ? "missing" : value.toString(),
                                expected));
    }

    private DiscordException failed(String cause) {
        return new DiscordException(new LoadFailed(file.toString(), cause));
    }

    /// Position of an interaction in the file.
    private record Position(int line, int number) {

        @Override
        public String toString() {
            return "line " + line + ", interactions[" + number + "]";
        }
    }
}
