package dev.parley.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A parent that is killed, and its child.
class WatchdogTests {

    @TempDir private Path directory;

    @Test
    void endsAChildWithItsKilledParent() throws Exception {
        var parent =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx32m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SleeperParent.class.getName(),
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var child = Long.parseLong(parent.inputReader().readLine());
        assertThat(ProcessHandle.of(child)).isPresent();

        parent.destroyForcibly();

        await().untilAsserted(() ->
                assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty());
    }
}
