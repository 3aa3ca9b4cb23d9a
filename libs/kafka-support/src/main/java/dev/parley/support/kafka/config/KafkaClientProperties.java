package dev.parley.support.kafka.config;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The properties of a service's Kafka clients: [KafkaClientDefaults], overridden by
/// `spring.kafka.*`.
///
/// Serializers are not overridden, because records are encoded before they reach a client; nor are
/// acknowledgement and commit, on which it depends that no message is lost.
public final class KafkaClientProperties {

    private static final Set<String> FIXED =
            Set.of(
                    ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                    ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                    ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                    ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                    ProducerConfig.ACKS_CONFIG,
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG);

    private final KafkaSettings settings;
    private final KafkaProperties spring;

    /// Combines the defaults with what the operator has set.
    public KafkaClientProperties(KafkaSettings settings, KafkaProperties spring) {
        this.settings = settings;
        this.spring = spring;
    }

    /// Properties of a producer.
    Map<String, Object> producer() {
        return overridden(KafkaClientDefaults.producer(settings), spring.buildProducerProperties());
    }

    /// The largest request that a producer sends.
    public int maxRequestSize() {
        return new ProducerConfig(producer()).getInt(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
    }

    /// Properties of a consumer.
    Map<String, Object> consumer() {
        return overridden(KafkaClientDefaults.consumer(settings), spring.buildConsumerProperties());
    }

    /// Properties of an admin client.
    public Map<String, Object> admin() {
        return overridden(KafkaClientDefaults.common(settings), spring.buildAdminProperties());
    }

    private static Map<String, Object> overridden(
            Map<String, Object> defaults, Map<String, Object> operator) {
        var client = new HashMap<>(defaults);
        operator.forEach((name, value) -> {
            if (!FIXED.contains(name)) {
                client.put(name, value);
            }
        });
        return client;
    }
}
