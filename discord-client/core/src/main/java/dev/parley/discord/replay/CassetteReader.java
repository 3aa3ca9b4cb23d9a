package dev.parley.discord.replay;

import dev.parley.discord.model.DiscordError.LoadFailed;
import dev.parley.discord.model.DiscordException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a cassette file; every error names the file, the position and what was expected.
final class CassetteReader {

    private final Path file;
    private final List<RecordedInteraction> interactions = new ArrayList<>();
    private final RecordedInteractionReader reader = new RecordedInteractionReader(this::failed);
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
            readUntilTruncated(parser);
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

    private void readUntilTruncated(JsonParser parser) throws IOException {
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
            interactions.add(reader.read(tree(parser), line, interactions.size()));
        }
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

    private DiscordException failed(String cause) {
        return new DiscordException(new LoadFailed(file.toString(), cause));
    }
}
