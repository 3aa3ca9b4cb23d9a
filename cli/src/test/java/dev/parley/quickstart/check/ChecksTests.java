package dev.parley.quickstart.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.quickstart.settings.EnvFile;
import dev.parley.quickstart.settings.QuickstartSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What is found before the start, and the cure that is told.
class ChecksTests {

    @Test
    void anOlderJavaIsAProblemWithACure() {
        assertThat(JavaCheck.look(17))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Problem.class,
                        problem -> assertThat(problem.cure()).contains("JAVA_HOME"));
    }

    @ParameterizedTest
    @CsvSource({"500, Problem", "2000, Warning", "9000, Fine"})
    void roomOnDiskIsJudged(long megabytes, String kind) {
        assertThat(DiskCheck.judge(Path.of("/data"), megabytes).getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @Test
    void aTakenPortIsNamedWithItsOwner() throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var wanted = new TreeMap<>(Map.of(listener.getLocalPort(), "kafka"));

            assertThat(PortCheck.look(wanted))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Finding.Problem.class,
                            problem -> {
                                assertThat(problem.what())
                                        .contains("wanted by kafka")
                                        .contains("java (process " + ProcessHandle.current().pid());
                                assertThat(problem.cure()).contains("PARLEY_PORT_BASE");
                            });
        }
    }

    @Test
    void freePortsAreFine() throws Exception {
        int port;
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listener.getLocalPort();
        }

        assertThat(PortCheck.look(new TreeMap<>(Map.of(port, "kafka"))))
                .singleElement()
                .isInstanceOf(Finding.Fine.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DISCORD_BOT_TOKEN, OTAwMDAwMDAwMDAwMDAwMDAx.Gabcde.abcdefghijklmnopqrstuvwxyz, Fine",
        "DISCORD_BOT_TOKEN, Bot OTAwMDAwMDAwMDAwMDAwMDAx.Gabcde.abc, Problem",
        "TELEGRAM_BOT_TOKEN, 123456789:AAEabcdefghijklmnopqrstuvwxyz, Fine",
        "TELEGRAM_BOT_TOKEN, my-bot, Problem",
        "OPENAI_API_KEY, sk-abc, Fine",
        "OPENAI_API_KEY, sk abc, Problem",
    })
    void aTokenMustLookLikeOneAndIsNeverPrinted(String name, String value, String kind) {
        var settings = new QuickstartSettings(EnvFile.parse(""), Map.of(name, value));

        assertThat(TokenCheck.look(settings))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.getClass().getSimpleName()).isEqualTo(kind);
                    assertThat(finding.toString()).contains(name).doesNotContain(value);
                });
    }

    @Test
    void aLineOfTheFileThatSaysNothingIsAProblem() {
        assertThat(EnvFileCheck.look(EnvFile.parse("A=1\noops\n")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Problem.class,
                        problem -> assertThat(problem.what()).startsWith(".env line 2"));
    }
}
