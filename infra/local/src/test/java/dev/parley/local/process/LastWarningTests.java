package dev.parley.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// The log of a service that somebody looks into.
class LastWarningTests {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private static final String STARTED =
            "2026-11-20T12:00:01.000Z  INFO [           main] d.p.Application                      "
                    + "    : Started";
    private static final String REFUSED =
            "2026-11-20T12:00:02.000Z  WARN [   health-watch] d.p.chassis.health.HealthLog         "
                    + "    : unhealthy dependency=\"registry\" why=\"refused the schema: 422\"";
    private static final String TRACE = "\tat dev.parley.support.service.health.Dependencies.look";

    @TempDir private Path directory;

    @Test
    void findsTheLastWarningWithoutTimeAndLogger() throws IOException {
        write(STARTED, REFUSED.replace("422", "421"), REFUSED, TRACE, STARTED);

        assertThat(LastWarning.find(log(), START))
                .contains("unhealthy dependency=\"registry\" why=\"refused the schema: 422\"");
    }

    @Test
    void findsAnError() throws IOException {
        write(REFUSED.replace(" WARN", "ERROR"));

        assertThat(LastWarning.find(log(), START)).isPresent();
    }

    @Test
    void ignoresWarningsOfAnEarlierProcess() throws IOException {
        write(REFUSED, STARTED);

        assertThat(LastWarning.find(log(), START.plusSeconds(60))).isEmpty();
    }

    @Test
    void abbreviatesALongWarning() throws IOException {
        write(REFUSED + "x".repeat(1_000));

        assertThat(LastWarning.find(log(), START).orElseThrow()).hasSize(200).endsWith("…");
    }

    @Test
    void findsNoWarningInACleanLog() throws IOException {
        write(STARTED);

        assertThat(LastWarning.find(log(), START)).isEmpty();
    }

    @Test
    void findsNoWarningInAMissingLog() {
        assertThat(LastWarning.find(log(), START)).isEmpty();
    }

    private Path log() {
        return directory.resolve("one.log");
    }

    private void write(String... lines) throws IOException {
        Files.write(log(), List.of(lines));
    }
}
