package dev.parley.support.kafka.config;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import java.util.HashMap;
import java.util.Map;

/// The properties of every Kafka client that differ from Kafka's defaults, and why.
public final class KafkaClientDefaults {

    private KafkaClientDefaults() {}

    /// Settings of a producer: idempotent, all replicas, nothing held back to fill a batch.
    public static Map<String, Object> producer(KafkaSettings settings) {
        var client = common(settings);
        client.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        client.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        client.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // a chat message is sent at once instead of waiting for a batch
        client.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // without a broker a send fails after ten seconds instead of a minute
        client.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        // the topics' own limits decide: a dead letter may be larger than its record
        client.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024);
        return client;
    }

    /// Settings of a consumer: from the beginning, commits are ours, the new group protocol.
    public static Map<String, Object> consumer(KafkaSettings settings) {
        var client = common(settings);
        client.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        client.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        // a group that was idle for a week must not skip records: repeats are deduplicated by id
        client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // 50 MB by default: a fifth of a service's heap
        client.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 * 1024 * 1024);
        // KIP-848: no stop-the-world rebalance; the broker's settings notice a dead member in 6 s
        client.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        return client;
    }

    static Map<String, Object> common(KafkaSettings settings) {
        var client = new HashMap<String, Object>();
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        client.put(CommonClientConfigs.CLIENT_ID_CONFIG, settings.clientId());
        // reconnects within a second of the broker's return
        client.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        // a client that knows no broker any more asks the bootstrap servers, by default after five
        // minutes
        client.put(CommonClientConfigs.METADATA_RECOVERY_REBOOTSTRAP_TRIGGER_MS_CONFIG, 10_000);
        // Prometheus scrapes the service: the broker does not collect its clients' metrics
        // (KIP-714)
        client.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return client;
    }
}
