package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.local.server.kafka.KafkaAddress;
import dev.parley.local.stack.StackEnvironment;
import dev.parley.support.kafka.Topic;
import dev.parley.support.service.health.Dependencies;
import dev.parley.testing.servers.SecuredKafka;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tests the service with a broker that authenticates and authorizes.
@ExtendWith(OutputCaptureExtension.class)
class SecuredBrokerIT {

    private static final String SERVICE = "conversation-service";
    private static final int READ_TOPICS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static SecuredKafka kafka;

    @BeforeAll
    static void start() {
        kafka = SecuredKafka.start();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void isReadyAndReadsItsTopicsWithItsOwnPermissions() {
        try (var service = start(SecuredKafka.password(SERVICE))) {
            await().atMost(TIMEOUT).until(() -> isHealthy(service));
            await().atMost(TIMEOUT)
                    .until(() -> assignedPartitions(service) == READ_TOPICS * Topic.PARTITIONS);
        }
    }

    @Test
    void waitsWithAWrongPasswordAndNamesTheSettingOnce(CapturedOutput output) {
        try (var service = start("guessed")) {
            await().atMost(TIMEOUT).until(() -> !linesWith(output, "SASL_JAAS_CONFIG").isEmpty());

            assertThat(isHealthy(service)).isFalse();
            assertThat(states(service).get("kafka"))
                    .startsWith("unhealthy: the broker refuses")
                    .contains("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "waits");
            assertThat(service.isRunning()).isTrue();
            assertThat(linesWith(output, "SASL_JAAS_CONFIG")).hasSize(1);
            // the other one is the check of the partitions at start
            assertThat(linesWith(output, "invalid credentials")).hasSizeLessThanOrEqualTo(2);
        }
    }

    private static ConfigurableApplicationContext start(String password) {
        var secured = kafka.scramEnvironment(SERVICE, password);
        var environment = new HashMap<String, String>();
        environment.putAll(
                StackEnvironment.of(
                        new KafkaAddress("replaced"),
                        TestServers.registry(),
                        TestServers.freshDatabase(),
                        TestServers.redis()));
        environment.putAll(secured);
        environment.putAll(Map.of("PARLEY_MODELS", "small"));
        return ConversationApplication.LAUNCHER.start(environment);
    }

    private static Map<String, String> states(ConfigurableApplicationContext service) {
        return service.getBean(Dependencies.class).check();
    }

    private static boolean isHealthy(ConfigurableApplicationContext service) {
        return service.getBean(Dependencies.class).isHealthy(states(service));
    }

    private static int assignedPartitions(ConfigurableApplicationContext service) {
        return service.getBean(KafkaListenerEndpointRegistry.class).getListenerContainers().stream()
                .mapToInt(container -> {
                    var assigned = container.getAssignedPartitions();
                    return assigned == null ? 0 : assigned.size();
                })
                .sum();
    }

    private static List<String> linesWith(CapturedOutput output, String word) {
        return output.getOut().lines().filter(line -> line.contains(word)).toList();
    }
}
