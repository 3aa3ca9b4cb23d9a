package dev.parley.support.service.health;

import dev.parley.support.service.FatalErrors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.event.ConsumerStoppedEvent;

/// Liveness: the [LifeSign] beans of the service and its Kafka listeners, as the health group
/// `liveness` reports them.
@Configuration(proxyBeanMethods = false)
public class LivenessConfiguration {

    @Bean
    LifeSign listenerLifeSign(ObjectProvider<KafkaListenerEndpointRegistry> listeners) {
        return new LifeSign(
                "listeners", () -> listeners.stream().flatMap(ListenerFaults::of).findFirst());
    }

    @Bean
    HealthIndicator lifeSignsHealthIndicator(ObjectProvider<LifeSign> signs) {
        return () -> {
            var health = Health.up();
            signs.forEach(sign ->
                    sign.fault()
                            .get()
                            .ifPresent(fault -> health.down().withDetail(sign.name(), fault)));
            return health.build();
        };
    }

    /// Ends the process when a listener has stopped for good.
    @Bean
    ApplicationListener<ConsumerStoppedEvent> stoppedListenerHandler() {
        return event -> {
            if (event.getReason() == ConsumerStoppedEvent.Reason.ERROR) {
                FatalErrors.report(new Error("a listener has stopped: " + event));
            }
        };
    }
}
