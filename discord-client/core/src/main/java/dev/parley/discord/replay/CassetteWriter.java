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

/// A file of recordings that is being written: whole JSON after each interaction.
///
/// Each interaction takes the place of the document's end and brings a new end, so that the effort
/// does not grow with the file, as it would if the file were written anew each time. A crash in the
/// middle of it leaves a document that is torn behind the interaction before; what is torn is left
/// out by [CassetteReader]. Safe for concurrent use.
final class CassetteWriter implements AutoCloseable {

    static final String FORMAT_VERSION = "1.0";

    private static final Pattern API_VERSION = Pattern.compile("/v(\\d+)/?$");
    private static final int DEPTH = 4;
    private static final String END = "\n  ]\n}\n";
    private static final ObjectWriter JSON = JsonMapper.shared().writer().with(printer());

    /// No channel: an interrupted caller would close it for all others.
    private final RandomAccessFile file;

    private long end;
    private boolean isEmpty = true;

    private CassetteWriter(RandomAccessFile file) {
        this.file = file;
    }

    /// Begins a file; what was in it is gone.
    ///
    /// @param api whose version is noted
    /// @throws UncheckedIOException when it cannot be written
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

    /// Adds an interaction.
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
