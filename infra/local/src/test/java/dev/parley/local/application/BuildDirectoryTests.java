package dev.parley.local.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A jar that is built again and again, perhaps while it runs.
class BuildDirectoryTests {

    @TempDir private Path target;
    private int fillings;

    @BeforeEach
    void build() throws IOException {
        build("first");
    }

    @Test
    void unpacksABuildOnce() {
        assertThat(directory()).isEqualTo(directory());
        assertThat(fillings).isOne();
    }

    @Test
    void deletesAnUnusedBuildAtTheNextOne() throws IOException {
        var first = directory();

        build("the second");

        assertThat(directory()).isNotEqualTo(first).isDirectory();
        assertThat(first).doesNotExist();
    }

    @Test
    void keepsABuildInUseThroughTheNextOne() throws Exception {
        var first = directory();
        var process =
                new ProcessBuilder(
                                "/bin/sh",
                                "-c",
                                "while :; do sleep 1; done",
                                first.resolve("one.jar").toString())
                        .start();
        try {
            build("the second");

            assertThat(directory()).isNotEqualTo(first);
            assertThat(first.resolve("one.jar")).hasContent("first");
        } finally {
            process.destroyForcibly().waitFor();
        }
        build("the third one");
        var _ = directory();
        assertThat(first).doesNotExist();
    }

    private Path directory() {
        return BuildDirectory.of(
                jar(),
                directory -> {
                    fillings++;
                    Files.copy(jar(), directory.resolve("one.jar"));
                });
    }

    private void build(String content) throws IOException {
        Files.writeString(jar(), content);
    }

    private Path jar() {
        return target.resolve("one.jar");
    }
}
