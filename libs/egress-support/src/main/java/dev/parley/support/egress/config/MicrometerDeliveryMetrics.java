package dev.parley.support.egress.config;

import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.DeliveryOutcome;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.time.Duration;

/// The counts as Prometheus shows them: `delivery_command_seconds` by kind and outcome, and
/// `delivery_ambiguous_total`.
final class MicrometerDeliveryMetrics implements DeliveryMetrics {

    private final MeterRegistry registry;
    private final Counter ambiguous;

    MicrometerDeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.ambiguous =
                Counter.builder("delivery.ambiguous")
                        .description("attempts that left open whether the platform did it")
                        .register(registry);
    }

    @Override
    public void completed(Action errand, DeliveryOutcome ending, Duration took) {
        Timer.builder("delivery.command")
                .description("commands from their arrival to their end on the platform")
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
