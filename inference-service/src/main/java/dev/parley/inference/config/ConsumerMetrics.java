package dev.parley.inference.config;

import dev.parley.support.kafka.consumer.ParallelConsumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/// How full the service is: turns in flight, turns taken and not finished, and the widest window
/// that a crash would make somebody read again.
record ConsumerMetrics(ParallelConsumer consumer) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("inference.in.flight", consumer, ParallelConsumer::inFlight).register(meters);
        Gauge.builder("inference.unfinished", consumer, ParallelConsumer::unfinished)
                .register(meters);
        Gauge.builder("inference.window", consumer, ParallelConsumer::maxOffsetSpan)
                .register(meters);
    }
}
