package dev.parley.simulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.simulator.RunningSimulator;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Runs the independent clients of `clients/` against the simulator, where Node is on the machine.
class NpmClientsIT {

    private static final Path SOURCES = Path.of("clients");
    private static final Path WORK = Path.of("target", "clients");
    private static final Pattern UNREACHABLE =
            Pattern.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENOTCACHED|ETIMEDOUT");

    private record Ended(int code, String output) {}

    @BeforeAll
    static void install() throws Exception {
        assumeTrue(onPath("node") && onPath("npm"), "no node and npm on this machine");
        Files.createDirectories(WORK);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        file,
                        WORK.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Ended npm = run(300, Map.of(), "npm", "ci", "--prefer-offline", "--no-audit", "--no-fund");
        assumeTrue(
                npm.code() == 0 || !UNREACHABLE.matcher(npm.output()).find(),
                "npm cannot reach its packages");
        assertThat(npm.code()).as(npm.output()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"discord", "telegram", "openai"})
    void clientIsContent(String script) throws Exception {
        try (RunningSimulator simulator = new RunningSimulator()) {
            Ended node =
                    run(90, Map.of("SIMULATOR_URL", simulator.url("")), "node", script + ".mjs");

            assertThat(node.code()).as(node.output()).isZero();
        }
    }

    private static Ended run(int seconds, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("client", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(List.of(command))
                        .directory(WORK.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        String output = Files.readString(log);
        Files.delete(log);
        return new Ended(process.exitValue(), output);
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
