package dev.parley.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Parsing of `.env`.
class EnvFileTests {

    @Test
    void readsNamesAndValuesAsAShellWould() {
        var file =
                EnvFile.parse(
                        """
                        # a bot of mine
                        DISCORD_BOT_TOKEN=abc.def.ghi
                        export TELEGRAM_BOT_TOKEN = not this one

                        OPENAI_API_KEY="sk with spaces # and a hash"  # a comment
                        PARLEY_MODELS='one,two'
                        PARLEY_DEFAULT_MODEL=one   # the small one
                        EMPTY=
                        """);

        assertThat(file.values())
                .containsEntry("DISCORD_BOT_TOKEN", "abc.def.ghi")
                .containsEntry("OPENAI_API_KEY", "sk with spaces # and a hash")
                .containsEntry("PARLEY_MODELS", "one,two")
                .containsEntry("PARLEY_DEFAULT_MODEL", "one")
                .containsEntry("EMPTY", "")
                .hasSize(5);
    }

    @Test
    void namesTheLineOfAnErrorAndNeverQuotesIt() {
        var file = EnvFile.parse("A=1\nsecret without a name\nKEY=\"no end\n");

        assertThat(file.errors()).extracting(EnvFile.SyntaxError::line).containsExactly(2, 3);
        assertThat(file.errors().toString()).doesNotContain("secret").doesNotContain("no end");
    }

    @Test
    void readsNothingFromAMissingFile(@TempDir Path directory) {
        var file = EnvFile.read(directory.resolve(".env"));

        assertThat(file.values()).isEmpty();
        assertThat(file.errors()).isEmpty();
    }
}
