package dev.parley.chassis.config;

import dev.parley.chassis.health.HealthConfiguration;
import dev.parley.messaging.config.MessagingConfiguration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.time.Clock;

/// What every service has: the clock, Kafka, health.
@Configuration(proxyBeanMethods = false)
@Import({MessagingConfiguration.class, HealthConfiguration.class})
public class ServiceConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
