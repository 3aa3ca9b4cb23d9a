package dev.parley.inference.config;

import dev.parley.support.kafka.consumer.ParallelConsumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/// Gauges of the load: requests in flight, requests consumed but not finished, and the longest
/// range of offsets that would be consumed again after a crash.
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
