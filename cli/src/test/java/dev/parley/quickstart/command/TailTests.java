package dev.parley.quickstart.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A log that is read while it grows.
class TailTests {

    @TempDir private Path directory;

    @Test
    void theLastLinesComeFirstAndThenWhatIsAdded() throws IOException {
        var log = Files.writeString(directory.resolve("kafka.log"), "one\ntwo\nthree\nhal");
        var tail = new Tail("kafka", log);

        assertThat(tail.last(2)).containsExactly("two", "three");

        Files.writeString(log, "f a line\nfour\n", StandardOpenOption.APPEND);
        assertThat(tail.fresh()).containsExactly("half a line", "four");
        assertThat(tail.fresh()).isEmpty();
    }

    @Test
    void aLogThatBeganAnewIsReadFromItsBeginning() throws IOException {
        var log = Files.writeString(directory.resolve("kafka.log"), "a long old line\n");
        var tail = new Tail("kafka", log);
        tail.last(1);

        Files.writeString(log, "new\n");

        assertThat(tail.fresh()).containsExactly("new");
    }
}
