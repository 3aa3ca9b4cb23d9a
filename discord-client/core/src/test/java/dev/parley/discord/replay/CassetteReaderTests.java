package dev.parley.discord.replay;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.discord.model.DiscordError.LoadFailed;
import dev.parley.discord.model.DiscordException;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Errors for files that are not cassettes.
class CassetteReaderTests {

    private static final String WHOLE =
            """
            {
              "metadata": {"version": "1.0"},
              "interactions": [
                {"id": "1", "timestamp": "2025-12-13T00:00:01Z", "operation": "channel:7:typing",
                 "request": {"method": "POST", "path": "/channels/7/typing", "body": null},
                 "response": {"status": 204, "body": null},
                 "rate_limit": null}
              ]
            }
            """;

    @TempDir private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "1.0" | "2.0" | line 2: metadata.version is '2.0', expected 1.0
                    "metadata" | "other" | line 9: metadata is missing
                    "interactions" | "other" | line 9: interactions is missing
                    "operation" | "other" | line 4, interactions[0]: operation is missing, expected a text
                    "path" | "other" | line 4, interactions[0]: request.path is missing, expected a text
                    "POST" | 5 | line 4, interactions[0]: request.method is 5, expected a text
                    "response" | "other" | line 4, interactions[0]: response is missing, expected an object
                    204 | "204" | line 4, interactions[0]: response.status is "204", expected an HTTP status such as 200
                    2025-12-13T | yesterday | line 4, interactions[0]: timestamp is 'yesterday00:00:01Z', expected one such as 2025-12-13T00:00:01Z
                    """)
    void reportsLineAndField(String part, String replacement, String cause) throws IOException {
        var file = file(WHOLE.replace(part, replacement));

        assertLoadFails(file, cause);
    }

    @Test
    void reportsTheLineOfInvalidJson() throws IOException {
        var file = file(WHOLE.replace("\"POST\"", "POST"));

        assertThatThrownBy(() -> CassetteReader.read(file))
                .hasMessageContaining("cannot be read: line 5, column")
                .hasMessageContaining("POST");
    }

    @Test
    void reportsAMissingFile() {
        var file = directory.resolve("missing.json");

        assertLoadFails(file, "NoSuchFileException, expected a readable file");
    }

    private static void assertLoadFails(Path file, String cause) {
        assertThatThrownBy(() -> CassetteReader.read(file))
                .asInstanceOf(InstanceOfAssertFactories.type(DiscordException.class))
                .extracting(DiscordException::error)
                .isEqualTo(new LoadFailed(file.toString(), cause));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("recordings.json"), text);
    }
}
