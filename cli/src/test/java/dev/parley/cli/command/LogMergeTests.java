package dev.parley.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class LogMergeTests {

    @TempDir Path directory;

    @Test
    void ordersLinesOfSeveralLogsByTimeAndKeepsAStackTraceTogether() throws IOException {
        var one =
                log(
                        "one",
                        """
                        2026-11-27T10:00:00.100 first
                        \tat Some.where
                        2026-11-27T10:00:02.000 third
                        """);
        var two = log("two", "[2026-11-27 10:00:01,500] second\n");

        var merged = LogMerge.byTime(List.of(one, two), 10);

        assertThat(merged)
                .extracting(LogMerge.Line::text)
                .containsExactly(
                        "2026-11-27T10:00:00.100 first",
                        "\tat Some.where",
                        "[2026-11-27 10:00:01,500] second",
                        "2026-11-27T10:00:02.000 third");
    }

    private LogReader log(String name, String text) throws IOException {
        var file = directory.resolve(name);
        Files.writeString(file, text);
        return new LogReader(name, file);
    }
}
