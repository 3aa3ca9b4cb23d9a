package dev.parley.support.service.health;

import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.NamePrefix;
import dev.parley.support.kafka.SchemaRegistryClient;
import dev.parley.support.kafka.config.KafkaClientProperties;
import dev.parley.support.kafka.config.KafkaSettings;
import dev.parley.support.service.PeriodicTask;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/// Spring configuration of health: Kafka and the registry for every service, the database where
/// there is one, and the service's own [Dependency] beans.
@Configuration(proxyBeanMethods = false)
@Import({HealthController.class, LivenessConfiguration.class})
public class HealthConfiguration {

    /// Shorter than the checks wait.
    private static final int ANSWER_MILLIS = 2_000;

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /// Grace period for dependencies that start later.
    private static final Duration INITIAL_DELAY = Duration.ofSeconds(10);

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @Bean
    Dependencies dependencies(
            List<Dependency> dependencies, ObjectProvider<DataSource> dataSources) {
        var all = new java.util.ArrayList<Dependency>();
        dataSources.ifAvailable(dataSource ->
                all.add(new Dependency("database", () -> checkConnection(dataSource))));
        all.addAll(dependencies);
        return new Dependencies(all, TIMEOUT);
    }

    /// Logs changes of health without a probe.
    @Bean(initMethod = "start", destroyMethod = "close")
    PeriodicTask healthLogTask(Dependencies dependencies) {
        var log = new HealthLog();
        return new PeriodicTask(
                "health-watch",
                INITIAL_DELAY,
                INTERVAL,
                () -> log.logChanges(dependencies.check()));
    }

    @Bean
    HealthIndicator dependenciesHealthIndicator(Dependencies dependencies) {
        return () -> {
            var states = dependencies.check();
            var health = dependencies.isHealthy(states) ? Health.up() : Health.outOfService();
            return health.withDetails(states).build();
        };
    }

    @Bean(destroyMethod = "close")
    Admin admin(KafkaClientProperties properties, KafkaSettings settings) {
        return Admin.create(adminSettings(properties, settings));
    }

    /// Settings of the checks' client. It closes a connection whose answer is late: with Kafka's
    /// defaults a service was not ready for a minute after a connection had broken in silence.
    static Map<String, Object> adminSettings(
            KafkaClientProperties properties, KafkaSettings settings) {
        var client = properties.admin();
        client.put(AdminClientConfig.CLIENT_ID_CONFIG, settings.clientId() + "-health");
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        return client;
    }

    @Bean
    RecordLimitCheck recordLimitCheck(
            Admin admin,
            KafkaClientProperties properties,
            NamePrefix prefix,
            ObjectProvider<ProducedTopics> written) {
        var produced = written.getIfAvailable(() -> new ProducedTopics(List.of()));
        return new RecordLimitCheck(
                new KafkaRecordLimits(
                        admin,
                        produced.topics().stream().map(prefix::of).toList(),
                        properties.maxRequestSize()));
    }

    @Bean
    PartitionCountCheck partitionCountCheck(Admin admin, NamePrefix prefix) {
        return PartitionCountCheck.of(admin, prefix);
    }

    @Bean
    Dependency kafka(Admin admin, RecordLimitCheck limits, PartitionCountCheck partitions) {
        var broker = BrokerCheck.of(admin);
        return new Dependency(
                "kafka",
                () -> {
                    broker.run();
                    limits.check();
                    partitions.check();
                });
    }

    @Bean
    SchemaRegistryCheck schemaRegistryCheck(
            EventEncoder encoder,
            SchemaRegistryClient registry,
            ObjectProvider<ProducedTopics> written) {
        return new SchemaRegistryCheck(
                encoder, registry, written.getIfAvailable(() -> new ProducedTopics(List.of())));
    }

    @Bean
    Dependency registry(SchemaRegistryCheck warmUp) {
        return new Dependency("registry", warmUp::check);
    }

    private static void checkConnection(DataSource dataSource) throws Exception {
        try (var connection = dataSource.getConnection()) {
            if (!connection.isValid((int) TIMEOUT.toSeconds())) {
                throw new IllegalStateException("the connection is not valid");
            }
        }
    }
}
