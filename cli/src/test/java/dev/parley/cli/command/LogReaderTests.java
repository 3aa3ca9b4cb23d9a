package dev.parley.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A log that is read while it grows.
class LogReaderTests {

    @TempDir private Path directory;

    @Test
    void readsTheLastLinesAndThenTheAddedOnes() throws IOException {
        var log = Files.writeString(directory.resolve("kafka.log"), "one\ntwo\nthree\nhal");
        var tail = new LogReader("kafka", log);

        assertThat(tail.lastLines(2)).containsExactly("two", "three");

        Files.writeString(log, "f a line\nfour\n", StandardOpenOption.APPEND);
        assertThat(tail.newLines()).containsExactly("half a line", "four");
        assertThat(tail.newLines()).isEmpty();
    }

    @Test
    void readsATruncatedLogFromItsBeginning() throws IOException {
        var log = Files.writeString(directory.resolve("kafka.log"), "a long old line\n");
        var tail = new LogReader("kafka", log);
        tail.lastLines(1);

        Files.writeString(log, "new\n");

        assertThat(tail.newLines()).containsExactly("new");
    }
}
