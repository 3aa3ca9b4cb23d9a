package dev.parley.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Compares a module's sources with the output of google-java-format (AOSP style).
///
/// This is a test rather than a Maven plugin because the formatter parses with the compiler of its
/// own JDK, and tests run on JDK 25 even where Maven runs on 17.
final class SourceFormat {

    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    private SourceFormat() {}

    /// Fails with the names of the files under `src/` that `./parley fmt` would change.
    static void assertFormatted() {
        assertThat(unformatted(Path.of("src")))
                .as("sources that are not formatted; run ./parley fmt")
                .isEmpty();
    }

    private static List<Path> unformatted(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().parallelStream()
                    .filter(file -> !isFormatted(file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFormatted(Path file) {
        try {
            var source = Files.readString(file);
            return source.equals(FORMATTER.formatSourceAndFixImports(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalArgumentException("cannot parse " + file + ": " + e.getMessage(), e);
        }
    }
}
