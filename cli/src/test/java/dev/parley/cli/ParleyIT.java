package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.local.process.FreePorts;
import dev.parley.local.project.ProjectHome;
import dev.parley.simulator.client.PlatformScript;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatorClient;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// The script `./parley` itself, with two small servers.
class ParleyIT {

    private static final int PORTS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int portBase = FreePorts.firstOf(PORTS);
    @TempDir private Path directory;

    private record Outcome(int code, String output) {}

    @AfterEach
    void stop() throws Exception {
        parley("down");
    }

    @Test
    void runsDetachedUntilItIsStopped() throws Exception {
        var up = parley("up", "-d", "--only=redis,postgres");
        var pids = pids();
        var down = parley("down");

        assertThat(up.code()).as(up.output()).isZero();
        assertThat(up.output()).contains("✓ redis", "✓ postgres", "./parley down");
        assertThat(pids).hasSize(3).allSatisfy(pid -> assertThat(isAlive(pid)).isFalse());
        assertThat(down.code()).as(down.output()).isZero();
        assertThat(parley("status").output()).contains("Parley is not running");
    }

    @Test
    void restartsAKilledServerAndShowsItsExit() throws Exception {
        parley("up", "-d", "--only=redis");
        var redis = part("redis").path("pid").asLong();

        ProcessHandle.of(redis).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(part("redis").path("phase").asString()).isEqualTo("READY");
                    assertThat(part("redis").path("restarts").asInt()).isEqualTo(1);
                });
        assertThat(parley("status").output()).contains("restarts 1 (ended with exit code 137)");
    }

    @Test
    void startsCleanlyAfterAKilledSupervisor() throws Exception {
        parley("up", "-d", "--only=redis,postgres");
        var pids = pids();

        ProcessHandle.of(pids.getFirst()).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(pids).allSatisfy(pid -> assertThat(isAlive(pid)).isFalse()));
        var again = parley("up", "-d", "--only=redis,postgres");
        assertThat(again.code()).as(again.output()).isZero();
    }

    @Test
    void stopsEverythingWhenAComponentKeepsExiting() throws Exception {
        var data = Files.createDirectories(directory.resolve("data/redis"));
        Files.writeString(data.resolve("dump.rdb"), "not a dump of Redis");

        var up = parley("up", "-d", "--only=redis,simulator");

        assertThat(up.code()).as(up.output()).isEqualTo(1);
        assertThat(up.output())
                .contains("✓ simulator", "Wrong signature trying to load DB from file")
                .contains("✗ redis failed to start 4 times, so everything is stopped");
        assertThat(parley("status").output()).contains("Parley is not running");
        new ServerSocket(portBase, 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void namesAPortInUseBeforeAnythingStarts() throws Exception {
        try (var listener = new ServerSocket(portBase + 4, 1, InetAddress.getLoopbackAddress())) {
            var up = parley("up", "-d", "--only=redis");

            assertThat(up.code()).isEqualTo(1);
            assertThat(up.output())
                    .contains(
                            "port "
                                    + listener.getLocalPort()
                                    + ", needed by redis, is in use by java")
                    .contains("nothing was started");
        }
    }

    @Test
    void probesTheConfiguredTokensInDoctor() throws Exception {
        parley("up", "-d", "--only=simulator");
        var simulator = "http://127.0.0.1:" + portBase;
        var tokens =
                Map.of(
                        "DISCORD_BOT_TOKEN",
                        "OTAwMDAwMDAwMDAwMDAwMDAx.sim.parley",
                        "DISCORD_API_BASE_URL",
                        simulator + "/api/v10",
                        "TELEGRAM_BOT_TOKEN",
                        "900000001:simulated-telegram-token",
                        "TELEGRAM_API_BASE_URL",
                        simulator,
                        "OPENAI_API_KEY",
                        "sim-openai-key",
                        "OPENAI_BASE_URL",
                        simulator + "/v1");
        var known = parley(tokens, "doctor");
        try (var client = new SimulatorClient(URI.create(simulator))) {
            for (var platform : SimulatedPlatform.values()) {
                client.script(platform, PlatformScript.defaults().refusingToken());
            }
        }

        var refused = parley(tokens, "doctor");

        assertThat(known.output())
                .contains("✓ Discord knows DISCORD_BOT_TOKEN", "Message Content Intent is on")
                .contains("✓ Telegram knows TELEGRAM_BOT_TOKEN as @")
                .contains("the models' API accepts the key");
        assertThat(refused.output())
                .contains("✗ Discord does not know DISCORD_BOT_TOKEN", "fix: ")
                .contains("✗ Telegram does not know TELEGRAM_BOT_TOKEN")
                .doesNotContain("simulated-telegram-token", "sim.parley");
    }

    private Outcome parley(String... words) throws IOException, InterruptedException {
        return parley(Map.of(), words);
    }

    private Outcome parley(Map<String, String> settings, String... words)
            throws IOException, InterruptedException {
        var root = ProjectHome.find().root();
        var command = new ArrayList<>(List.of(root.resolve("parley").toString()));
        command.addAll(List.of(words));
        var output = Files.createTempFile("parley-", ".out");
        var builder =
                new ProcessBuilder(command)
                        .directory(root.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().put("PARLEY_DIRECTORY", directory.toString());
        builder.environment().put("PARLEY_PORT_BASE", Integer.toString(portBase));
        builder.environment().putAll(settings);
        var code = builder.start().waitFor();
        var text = Files.readString(output);
        Files.delete(output);
        return new Outcome(code, text);
    }

    private JsonNode status() throws IOException, InterruptedException {
        return JsonMapper.builder().build().readTree(parley("status", "--json").output());
    }

    private JsonNode part(String name) throws IOException, InterruptedException {
        return StreamSupport.stream(status().path("parts").spliterator(), false)
                .filter(part -> part.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// The supervisor's process id, then those of its parts.
    private List<Long> pids() throws IOException, InterruptedException {
        var status = status();
        var pids = new ArrayList<>(List.of(status.path("supervisor").asLong()));
        status.path("parts").forEach(part -> pids.add(part.path("pid").asLong()));
        return pids;
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
