package dev.parley.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.settings.CliSettings;
import dev.parley.cli.settings.EnvFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Findings before the start, each with its fix.
class StartupChecksTests {

    @Test
    void reportsAnOlderJavaWithAFix() {
        assertThat(JavaCheck.run(17))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Problem.class,
                        problem -> assertThat(problem.fix()).contains("JAVA_HOME"));
    }

    @ParameterizedTest
    @CsvSource({"500, Problem", "2000, Warning", "9000, Ok"})
    void assessesTheFreeDiskSpace(long megabytes, String kind) {
        assertThat(DiskCheck.assess(Path.of("/data"), megabytes).getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @Test
    void namesTheOwnerOfAPortInUse() throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var wanted = new TreeMap<>(Map.of(listener.getLocalPort(), "kafka"));

            assertThat(PortCheck.run(wanted))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Finding.Problem.class,
                            problem -> {
                                assertThat(problem.summary())
                                        .contains("needed by kafka")
                                        .contains("java (process " + ProcessHandle.current().pid());
                                assertThat(problem.fix()).contains("PARLEY_PORT_BASE");
                            });
        }
    }

    @Test
    void acceptsFreePorts() throws Exception {
        int port;
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listener.getLocalPort();
        }

        assertThat(PortCheck.run(new TreeMap<>(Map.of(port, "kafka"))))
                .singleElement()
                .isInstanceOf(Finding.Ok.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DISCORD_BOT_TOKEN, OTAwMDAwMDAwMDAwMDAwMDAx.Gabcde.abcdefghijklmnopqrstuvwxyz, Ok",
        "DISCORD_BOT_TOKEN, Bot OTAwMDAwMDAwMDAwMDAwMDAx.Gabcde.abc, Problem",
        "TELEGRAM_BOT_TOKEN, 123456789:AAEabcdefghijklmnopqrstuvwxyz, Ok",
        "TELEGRAM_BOT_TOKEN, my-bot, Problem",
        "OPENAI_API_KEY, sk-abc, Ok",
        "OPENAI_API_KEY, sk abc, Problem",
    })
    void checksTheFormOfATokenAndNeverPrintsIt(String name, String value, String kind) {
        var settings = new CliSettings(EnvFile.parse(""), Map.of(name, value));

        assertThat(TokenCheck.run(settings))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.getClass().getSimpleName()).isEqualTo(kind);
                    assertThat(finding.toString()).contains(name).doesNotContain(value);
                });
    }

    @Test
    void reportsAMalformedLineOfTheFile() {
        assertThat(EnvFileCheck.run(EnvFile.parse("A=1\noops\n")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Problem.class,
                        problem -> assertThat(problem.summary()).startsWith(".env line 2"));
    }
}
