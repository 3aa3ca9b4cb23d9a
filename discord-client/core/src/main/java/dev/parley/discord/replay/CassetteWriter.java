package dev.parley.discord.replay;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;

/// Writes a cassette file that is valid JSON after each interaction.
///
/// Each interaction overwrites the document's end and appends a new one, so the cost per
/// interaction does not grow with the file. A crash during a write leaves a document truncated
/// after the previous interaction; [CassetteReader] ignores the truncated part. Safe for concurrent
/// use.
final class CassetteWriter implements AutoCloseable {

    static final String FORMAT_VERSION = "1.0";

    private static final Pattern API_VERSION = Pattern.compile("/v(\\d+)/?$");
    private static final int DEPTH = 4;
    private static final String END = "\n  ]\n}\n";
    private static final ObjectWriter JSON = JsonMapper.shared().writer().with(printer());

    /// Not a channel: an interrupted caller would close it for all others.
    private final RandomAccessFile file;

    private long end;
    private boolean isEmpty = true;

    private CassetteWriter(RandomAccessFile file) {
        this.file = file;
    }

    /// Creates a file, overwriting an existing one.
    ///
    /// @param api base URL, whose version is recorded
    /// @throws UncheckedIOException when the file cannot be written
    static CassetteWriter create(Path path, URI api, Instant now) {
        try {
            var directory = path.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            var file = new CassetteWriter(new RandomAccessFile(path.toFile(), "rw"));
            file.write(head(api, now));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("recordings in " + path + " cannot be written", e);
        }
    }

    private static String head(URI api, Instant now) {
        var found = API_VERSION.matcher(api.getPath());
        return """
        {
          "metadata": {
            "version": "%s",
            "created": "%s",
            "discord_api_version": "%s"
          },
          "interactions": [\
        """
                .formatted(FORMAT_VERSION, now, found.find() ? found.group(1) : "");
    }

    /// Appends an interaction.
    synchronized void append(RecordedInteraction interaction) throws IOException {
        write((isEmpty ? "\n" : ",\n") + indented(interaction.toJson()));
        isEmpty = false;
    }

    private void write(String text) throws IOException {
        file.setLength(end);
        file.seek(end);
        file.write((text + END).getBytes(StandardCharsets.UTF_8));
        end += text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String indented(JsonNode node) {
        return JSON.writeValueAsString(node).indent(DEPTH).stripTrailing();
    }

    private static DefaultPrettyPrinter printer() {
        var lines = new DefaultIndenter("  ", "\n");
        var separators =
                Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators)
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
