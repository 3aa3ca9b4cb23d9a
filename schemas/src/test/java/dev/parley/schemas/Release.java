package dev.parley.schemas;

import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// One released version of a topic's schema: the schema, and a golden event written with it, as
/// bytes and as the text that those bytes mean.
///
/// @param topic whose schema
/// @param version from 1
record Release(TopicSchema topic, int version) {

    private static final Path ROOT = Path.of("src/test/resources/released");

    /// All releases that lie in the sources.
    static List<Release> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .map(Release::of)
                    .sorted(Comparator.comparing(Release::topic).thenComparingInt(Release::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Release of(Path schemaFile) {
        var name = schemaFile.getFileName().toString();
        return new Release(
                TopicSchema.of(schemaFile.getName(schemaFile.getNameCount() - 2).toString()),
                Integer.parseInt(name.substring(0, name.length() - ".avsc".length())));
    }

    Schema schema() {
        return new Schema.Parser().parse(read("avsc"));
    }

    /// The golden event as text.
    String goldenText() {
        return read("json");
    }

    /// The golden event, written with this release and read as of today.
    SpecificRecord goldenEvent() {
        try {
            var bytes = Files.readAllBytes(file("avro"));
            var decoder = DecoderFactory.get().binaryDecoder(bytes, null);
            var event =
                    new SpecificDatumReader<SpecificRecord>(schema(), topic.today(), topic.model())
                            .read(null, decoder);
            if (!decoder.isEnd()) {
                throw new IllegalStateException("bytes are left over in " + file("avro"));
            }
            return event;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a release into the sources; an existing one never changes.
    void freeze(SpecificRecord golden) throws IOException {
        if (Files.exists(file("avsc"))) {
            throw new IllegalStateException(file("avsc") + " was released and stays as it is");
        }
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<SpecificRecord>(topic.today(), topic.model())
                .write(golden, encoder);
        encoder.flush();
        Files.createDirectories(file("avsc").getParent());
        Files.writeString(
                file("avsc"), SchemaFormatter.format("json/pretty", topic.today()) + "\n");
        Files.write(file("avro"), bytes.toByteArray());
        Files.writeString(file("json"), text(golden));
    }

    /// An event as text, one field a line; unlike Avro's own it shows a default like any value.
    static String text(SpecificRecord event) {
        return event.toString().replace("{", "{\n").replace(", \"", ",\n\"").replace("}", "\n}")
                + "\n";
    }

    private String read(String ending) {
        try {
            return Files.readString(file(ending));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String ending) {
        return ROOT.resolve(topic.folder()).resolve(version + "." + ending);
    }
}
