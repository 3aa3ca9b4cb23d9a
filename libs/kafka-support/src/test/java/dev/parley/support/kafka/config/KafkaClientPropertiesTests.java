package dev.parley.support.kafka.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

import java.util.Map;

class KafkaClientPropertiesTests {

    private static final String SECURITY = CommonClientConfigs.SECURITY_PROTOCOL_CONFIG;

    @Test
    void keepsDefaultsTheOperatorDoesNotSet() {
        var client = properties(Map.of("client-id", "here"));

        assertThat(client.producer())
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(
                        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        assertThat(client.consumer())
                .containsEntry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest")
                .containsEntry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    }

    @Test
    void passesACommonPropertyToEveryClient() {
        var client = properties(Map.of("properties.security.protocol", "SSL"));

        assertThat(client.producer()).containsEntry(SECURITY, "SSL");
        assertThat(client.consumer()).containsEntry(SECURITY, "SSL");
        assertThat(client.admin()).containsEntry(SECURITY, "SSL");
    }

    @Test
    void prefersAPropertyOfOneKindOfClientToTheDefault() {
        var client =
                properties(
                        Map.of(
                                "producer.properties.linger.ms", "5",
                                "consumer.max-poll-records", "7"));

        assertThat(client.producer()).containsEntry(ProducerConfig.LINGER_MS_CONFIG, "5");
        assertThat(client.consumer()).containsEntry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 7);
    }

    @Test
    void keepsAcknowledgementAndCommitWhateverIsSet() {
        var client =
                properties(
                        Map.of(
                                "producer.acks", "1",
                                "properties.enable.idempotence", "false",
                                "consumer.enable-auto-commit", "true"));

        assertThat(client.producer())
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        assertThat(client.consumer())
                .containsEntry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    }

    private static KafkaClientProperties properties(Map<String, String> springKafka) {
        var spring =
                new Binder(new MapConfigurationPropertySource(springKafka))
                        .bindOrCreate("", KafkaProperties.class);
        return new KafkaClientProperties(
                new KafkaSettings("127.0.0.1:9092", "http://127.0.0.1:8081", "service"), spring);
    }
}
