package dev.parley.support.service.config;

import dev.parley.support.kafka.NamePrefix;
import dev.parley.support.kafka.RegistryAccess;
import dev.parley.support.kafka.config.KafkaConfiguration;
import dev.parley.support.kafka.config.KafkaSettings;
import dev.parley.support.service.health.HealthConfiguration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.time.Clock;

/// The beans of every service: clock, Kafka and health.
@Configuration(proxyBeanMethods = false)
@Import({KafkaConfiguration.class, HealthConfiguration.class})
@EnableConfigurationProperties({
    KafkaProperties.class,
    RegistrySettings.class,
    InstallationSettings.class
})
public class ServiceConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    NamePrefix namePrefix(InstallationSettings settings) {
        return new NamePrefix(settings.prefix());
    }

    @Bean
    RegistryAccess registryAccess(RegistrySettings settings) {
        return settings.access();
    }

    @Bean
    KafkaSettings kafkaSettings(KafkaProperties kafka, RegistrySettings registry) {
        return new KafkaSettings(
                String.join(",", kafka.getBootstrapServers()),
                registry.url().toString(),
                String.valueOf(kafka.getClientId()));
    }
}
