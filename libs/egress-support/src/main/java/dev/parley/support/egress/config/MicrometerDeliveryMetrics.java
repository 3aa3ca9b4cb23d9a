package dev.parley.support.egress.config;

import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.DeliveryOutcome;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.time.Duration;

/// Records the timer `delivery_command_seconds` by kind and outcome, and the counter
/// `delivery_ambiguous_total`.
final class MicrometerDeliveryMetrics implements DeliveryMetrics {

    private final MeterRegistry registry;
    private final Counter ambiguous;

    MicrometerDeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.ambiguous =
                Counter.builder("delivery.ambiguous")
                        .description("attempts whose outcome on the platform is unknown")
                        .register(registry);
    }

    @Override
    public void completed(Action errand, DeliveryOutcome ending, Duration took) {
        Timer.builder("delivery.command")
                .description("commands, from arrival to their outcome on the platform")
                .tag("kind", errand.kind())
                .tag("outcome", ending.label())
                .publishPercentileHistogram()
                .register(registry)
                .record(took);
    }

    @Override
    public void unclearAttempt() {
        ambiguous.increment();
    }
}
