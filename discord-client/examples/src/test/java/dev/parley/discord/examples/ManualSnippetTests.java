package dev.parley.discord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.tools.ToolProvider;

/// Compiles the Java of the manual.
class ManualSnippetTests {

    /// Code around each snippet.
    private static final String AROUND =
            """
            import dev.parley.discord.*;
            import dev.parley.discord.content.*;
            import dev.parley.discord.metrics.*;
            import dev.parley.discord.model.*;
            import dev.parley.discord.operation.*;
            import dev.parley.discord.settings.*;
            import dev.parley.discord.replay.*;

            import java.nio.file.Path;
            import java.time.Duration;

            abstract class Snippet {
                DiscordClient client;
                DiscordSettings settings;
                SendMessage operation;
                Snowflake user;
                Path file;
                byte[] notes;
                io.micrometer.core.instrument.MeterRegistry registry;

                void run() throws Exception {
                    SNIPPET
                }
            }
            """;

    static List<String> snippets() {
        return ManualSnippets.blocks("java");
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void snippetCompiles(String snippet, @TempDir Path directory) throws IOException {
        var source =
                Files.writeString(
                        directory.resolve("Snippet.java"), AROUND.replace("SNIPPET", snippet));
        var complaints = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();

        var task =
                compiler.getTask(
                        complaints,
                        null,
                        null,
                        List.of("-proc:none", "-d", directory.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, null)
                                .getJavaFileObjects(source));

        assertThat(task.call()).as(() -> complaints + snippet).isTrue();
    }
}
