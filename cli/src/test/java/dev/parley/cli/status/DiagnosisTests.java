package dev.parley.cli.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.parley.cli.plan.SystemPorts;
import dev.parley.cli.plan.Workspace;
import dev.parley.cli.state.ProcessIdentity;
import dev.parley.cli.state.SystemState;
import dev.parley.cli.supervision.ComponentStatus;
import dev.parley.local.application.Stage;
import dev.parley.local.project.ProjectHome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A stage that does not serve, and what a person is told of it.
class DiagnosisTests {

    private static final String STAGE = Stage.INGRESS_DISCORD.module();
    private static final int FIRST_STAGE = 10;
    private static final String REFUSED =
            "{\"status\":\"unhealthy\",\"kafka\":\"healthy\","
                    + "\"registry\":\"unhealthy: the registry refused the schema: 422\"}";

    @TempDir private Path directory;
    private HttpServer stage;

    @BeforeEach
    void aStage() throws IOException {
        stage = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stage.start();
    }

    @AfterEach
    void stop() {
        stage.stop(0);
    }

    @Test
    void givesTheUnhealthyDependencyOfAStartingStage() {
        answer(503, REFUSED);

        assertThat(reason(new ComponentStatus.Starting(self())))
                .contains("registry unhealthy: the registry refused the schema: 422");
    }

    @Test
    void reportsAReadyStageWithAnUnhealthyDependency() {
        answer(503, REFUSED);

        assertThat(reason(ready()))
                .contains("registry unhealthy: the registry refused the schema: 422");
    }

    @Test
    void givesNoReasonForAHealthyStage() {
        answer(200, "{\"status\":\"healthy\"}");

        assertThat(reason(ready())).isEmpty();
    }

    @Test
    void givesTheLastWarningOfAStageThatDoesNotAnswerYet() throws IOException {
        stage.stop(0);
        var log = workspace().log(STAGE);
        Files.createDirectories(log.resolveSibling(""));
        Files.writeString(log, "2999-01-01T00:00:00.000Z  WARN [main] o.f.Flyway : no database\n");

        assertThat(reason(new ComponentStatus.Starting(self()))).contains("no database");
    }

    @Test
    void reportsAReadyStageThatDoesNotAnswer() {
        stage.stop(0);

        assertThat(reason(ready()).orElseThrow()).startsWith("does not answer at http://");
    }

    @Test
    void givesTheFailureOfABrokenStage() {
        assertThat(reason(new ComponentStatus.Broken("ended with exit code 2", Duration.ZERO)))
                .contains("ended with exit code 2");
    }

    private Optional<String> reason(ComponentStatus condition) {
        var ports = new SystemPorts(stage.getAddress().getPort() - FIRST_STAGE);
        var state =
                new SystemState(ProcessIdentity.current(), ports.base(), Set.of(), List.of())
                        .after(STAGE, condition);
        return Optional.ofNullable(new Diagnosis(ports, workspace()).reasons(state).get(STAGE));
    }

    private Workspace workspace() {
        return new Workspace(ProjectHome.find(), directory);
    }

    private void answer(int status, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        stage.createContext(
                "/health",
                exchange -> {
                    exchange.sendResponseHeaders(status, bytes.length);
                    try (var stream = exchange.getResponseBody()) {
                        stream.write(bytes);
                    }
                });
    }

    private static ComponentStatus ready() {
        return new ComponentStatus.Ready(self(), Duration.ofSeconds(3));
    }

    private static long self() {
        return ProcessHandle.current().pid();
    }
}
