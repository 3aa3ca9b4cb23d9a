package dev.parley.delivery.config;

import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Ending;
import dev.parley.delivery.Errand;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.time.Duration;

/// The counts as Prometheus shows them: `delivery_command_seconds` by kind and outcome, and
/// `delivery_ambiguous_total`.
final class MicrometerMeters implements DeliveryMeters {

    private final MeterRegistry registry;
    private final Counter ambiguous;

    MicrometerMeters(MeterRegistry registry) {
        this.registry = registry;
        this.ambiguous =
                Counter.builder("delivery.ambiguous")
                        .description("attempts that left open whether the platform did it")
                        .register(registry);
    }

    @Override
    public void ended(Errand errand, Ending ending, Duration took) {
        Timer.builder("delivery.command")
                .description("commands from their arrival to their end on the platform")
                .tag("kind", errand.kind())
                .tag("outcome", ending.outcome())
                .publishPercentileHistogram()
                .register(registry)
                .record(took);
    }

    @Override
    public void unclear() {
        ambiguous.increment();
    }
}
