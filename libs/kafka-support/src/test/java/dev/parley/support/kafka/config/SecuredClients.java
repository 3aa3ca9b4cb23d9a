package dev.parley.support.kafka.config;

import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/// The clients of a service, with settings from environment variables as a service binds them.
final class SecuredClients implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration POLL_TIMEOUT = Duration.ofMillis(100);

    private final KafkaClientProperties properties;
    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin;

    SecuredClients(Map<String, String> environment) {
        var spring = bind(environment);
        this.properties =
                new KafkaClientProperties(
                        new KafkaSettings(
                                String.join(",", spring.getBootstrapServers()),
                                "unused",
                                "service"),
                        spring);
        this.producer = new KafkaProducer<>(properties.producer());
        this.admin = Admin.create(properties.admin());
    }

    Admin admin() {
        return admin;
    }

    Future<RecordMetadata> send(String topic) {
        return producer.send(new ProducerRecord<>(topic, "place", new byte[] {1}));
    }

    CompletionStage<Map<ConfigResource, Config>> limitsOf(Collection<String> topics) {
        var resources =
                topics.stream()
                        .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                        .toList();
        return admin.describeConfigs(resources).all().toCompletionStage();
    }

    /// Reads a topic from the beginning, as a consumer without a group does.
    void readAll(String topic) {
        readAll(topic, Map.of());
    }

    /// Reads a topic from the beginning, as a consumer does that names a group and does not join.
    void readAll(String topic, String group) {
        readAll(topic, Map.of(ConsumerConfig.GROUP_ID_CONFIG, group));
    }

    private void readAll(String topic, Map<String, Object> own) {
        try (var consumer = consumer(own)) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions, TIMEOUT);
            await().atMost(TIMEOUT)
                    .until(() -> {
                        consumer.poll(POLL_TIMEOUT);
                        return partitions.stream()
                                .allMatch(each ->
                                        consumer.position(each) >= ends.getOrDefault(each, 0L));
                    });
        }
    }

    /// Joins a group, reads until each partition is assigned, and commits.
    void readAsMember(String group, Collection<String> topics) {
        try (var consumer = consumer(Map.of(ConsumerConfig.GROUP_ID_CONFIG, group))) {
            consumer.subscribe(topics);
            await().atMost(TIMEOUT)
                    .until(() -> {
                        consumer.poll(POLL_TIMEOUT);
                        return consumer.assignment().stream()
                                        .map(TopicPartition::topic)
                                        .distinct()
                                        .count()
                                == topics.size();
                    });
            consumer.commitSync(TIMEOUT);
        }
    }

    private Consumer<String, byte[]> consumer(Map<String, Object> own) {
        var settings = new HashMap<>(properties.consumer());
        settings.putAll(own);
        return new KafkaConsumer<>(settings);
    }

    private static KafkaProperties bind(Map<String, String> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.copyOf(variables)));
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "the services' application.yml",
                                Map.of(
                                        "spring.kafka.bootstrap-servers",
                                        "${KAFKA_BOOTSTRAP_SERVERS:}")));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("spring.kafka", KafkaProperties.class);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
    }
}
