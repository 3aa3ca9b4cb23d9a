package dev.parley.inference.config;

import dev.parley.messaging.loop.WatermarkLoop;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/// How full the service is: turns in flight, turns taken and not finished, and the widest window
/// that a crash would make somebody read again.
record LoopGauges(WatermarkLoop loop) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("inference.in.flight", loop, WatermarkLoop::inFlight).register(meters);
        Gauge.builder("inference.unfinished", loop, WatermarkLoop::unfinished).register(meters);
        Gauge.builder("inference.window", loop, WatermarkLoop::widestWindow).register(meters);
    }
}
