package dev.parley.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/// Another program runs in our place.
class ChildCommandTests {

    private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void returnsTheExitCodeOfTheChild() throws Exception {
        assertThat(
                        ChildCommand.run(
                                Path.of("").toAbsolutePath(), List.of(java, "--no-such-option")))
                .isEqualTo(1);
    }
}
