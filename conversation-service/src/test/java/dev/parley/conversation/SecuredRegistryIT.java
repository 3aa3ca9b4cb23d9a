package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.support.service.health.Dependencies;
import dev.parley.testing.servers.SecuredRegistry;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tests the service with a schema registry that encrypts and authenticates.
@ExtendWith(OutputCaptureExtension.class)
class SecuredRegistryIT {

    private static final String ADMINISTRATOR = SecuredRegistry.ADMINISTRATOR;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static SecuredRegistry registry;

    @BeforeAll
    static void start() {
        registry = SecuredRegistry.start();
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Test
    void isReadyWithItsPassword() {
        try (var service = start(SecuredRegistry.password(ADMINISTRATOR))) {
            await().atMost(TIMEOUT).until(() -> stateOfRegistry(service).equals("healthy"));
        }
    }

    @Test
    void waitsWithAWrongPasswordAndNamesTheSettingOnce(CapturedOutput output) {
        try (var service = start("guessed")) {
            await().atMost(TIMEOUT).until(() -> !refusals(output).isEmpty());

            assertThat(stateOfRegistry(service))
                    .startsWith("unhealthy: the registry refuses SCHEMA_REGISTRY_USER and");
            assertThat(service.isRunning()).isTrue();
            assertThat(refusals(output)).hasSize(1);
            assertThat(output.getOut()).doesNotContain("guessed");
        }
    }

    private static ConfigurableApplicationContext start(String password) {
        var database = TestServers.freshDatabase();
        var environment = new HashMap<>(TestServers.environment());
        environment.putAll(registry.environment());
        environment.putAll(
                Map.of(
                        "DATABASE_URL", database.url(),
                        "DATABASE_USER", database.user(),
                        "DATABASE_PASSWORD", database.password(),
                        "SCHEMA_REGISTRY_USER", ADMINISTRATOR,
                        "SCHEMA_REGISTRY_PASSWORD", password));
        return ConversationApplication.LAUNCHER.start(environment);
    }

    private static String stateOfRegistry(ConfigurableApplicationContext service) {
        return service.getBean(Dependencies.class).check().getOrDefault("registry", "unknown");
    }

    private static List<String> refusals(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.contains("SCHEMA_REGISTRY_PASSWORD"))
                .toList();
    }
}
