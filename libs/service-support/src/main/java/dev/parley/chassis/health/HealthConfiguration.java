package dev.parley.chassis.health;

import dev.parley.chassis.Rounds;
import dev.parley.messaging.EventEncoder;
import dev.parley.messaging.SchemaRegistry;
import dev.parley.messaging.config.MessagingSettings;

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
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/// Health as beans: Kafka and the registry for every service, the database where there is one, and
/// whatever [Dependency] beans a service adds.
@Configuration(proxyBeanMethods = false)
@Import(HealthEndpoint.class)
public class HealthConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// A start in which a neighbour answers a moment late is no news.
    private static final Duration FIRST_LOOK = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    @Bean
    Dependencies dependencies(
            List<Dependency> dependencies, ObjectProvider<DataSource> dataSources) {
        var all = new java.util.ArrayList<Dependency>();
        dataSources.ifAvailable(
                dataSource -> all.add(new Dependency("database", () -> select(dataSource))));
        all.addAll(dependencies);
        return new Dependencies(all, PATIENCE);
    }

    /// Looks by itself: who has no probe learns of a dead neighbour from the log.
    @Bean(initMethod = "start", destroyMethod = "close")
    Rounds healthWatch(Dependencies dependencies) {
        var log = new HealthLog();
        return new Rounds(
                "health-watch", FIRST_LOOK, BETWEEN_LOOKS, () -> log.tell(dependencies.look()));
    }

    @Bean
    HealthIndicator dependenciesHealthIndicator(Dependencies dependencies) {
        return () -> {
            var states = dependencies.look();
            var health = Dependencies.allHealthy(states) ? Health.up() : Health.outOfService();
            return health.withDetails(states).build();
        };
    }

    @Bean(destroyMethod = "close")
    Admin admin(MessagingSettings settings) {
        return Admin.create(
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrapServers(),
                        AdminClientConfig.CLIENT_ID_CONFIG,
                        settings.clientId() + "-health",
                        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1_000));
    }

    @Bean
    Dependency kafka(Admin admin) {
        return new Dependency(
                "kafka", () -> admin.describeCluster().clusterId().get(2, TimeUnit.SECONDS));
    }

    @Bean
    RegistryWarmUp registryWarmUp(
            EventEncoder encoder,
            MessagingSettings settings,
            ObjectProvider<WrittenTopics> written) {
        return new RegistryWarmUp(
                encoder,
                new SchemaRegistry(settings.registryUrl()),
                written.getIfAvailable(() -> new WrittenTopics(List.of())));
    }

    @Bean
    Dependency registry(RegistryWarmUp warmUp) {
        return new Dependency("registry", warmUp::check);
    }

    private static void select(DataSource dataSource) throws Exception {
        try (var connection = dataSource.getConnection()) {
            if (!connection.isValid((int) PATIENCE.toSeconds())) {
                throw new IllegalStateException("the connection is not valid");
            }
        }
    }
}
