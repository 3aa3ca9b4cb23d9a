package dev.parley.support.service.config;

import dev.parley.support.kafka.config.KafkaConfiguration;
import dev.parley.support.service.health.HealthConfiguration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.time.Clock;

/// What every service has: the clock, Kafka, health.
@Configuration(proxyBeanMethods = false)
@Import({KafkaConfiguration.class, HealthConfiguration.class})
public class ServiceConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
