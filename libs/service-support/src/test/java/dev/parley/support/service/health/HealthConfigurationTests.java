package dev.parley.support.service.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.kafka.config.KafkaClientProperties;
import dev.parley.support.kafka.config.KafkaSettings;

import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/// Tests the settings of the client with which the checks ask the broker.
class HealthConfigurationTests {

    private static final int PATIENCE_OF_THE_CHECKS_MILLIS = 3_000;

    @Test
    void closesAConnectionBeforeTheChecksGiveUp() {
        var settings = new KafkaSettings("127.0.0.1:9092", "http://127.0.0.1:8081", "service");

        var client =
                new AdminClientConfig(
                        HealthConfiguration.adminSettings(
                                new KafkaClientProperties(settings, new KafkaProperties()),
                                settings));

        assertThat(client.getInt(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG))
                .isLessThan(PATIENCE_OF_THE_CHECKS_MILLIS);
        assertThat(client.getInt(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG))
                .isLessThan(PATIENCE_OF_THE_CHECKS_MILLIS);
    }
}
