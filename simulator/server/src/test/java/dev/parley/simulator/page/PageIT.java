package dev.parley.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.simulator.RunningSimulator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Tests of the chat page: served completely, without requests to other hosts.
class PageIT {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page.css", "/page.js", "/markdown.js"})
    void servesItsFilesWithoutForeignHosts(String path) {
        try (RunningSimulator simulator = new RunningSimulator()) {
            HttpResponse<String> response = simulator.send("GET", path, "", Map.of());

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(
                            policy -> assertThat(policy).contains("default-src 'none'"));
            assertThat(response.body()).doesNotContainPattern("(src|href)=\"(https?:)?//");
        }
    }

    @Test
    void escapesMessageTexts() throws Exception {
        assumeTrue(nodeIsHere(), "no node on this machine");
        Process node =
                new ProcessBuilder("node", "--test", "src/test/js/")
                        .redirectErrorStream(true)
                        .start();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(node.waitFor()).as(output).isZero();
    }

    private static boolean nodeIsHere() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
