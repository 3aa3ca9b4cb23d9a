package dev.parley.simulator.http;

import dev.parley.simulator.world.SimulatorClock;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Decorator that delays each request and each reply, as if the endpoint were far away.
public final class LatencyEndpoint implements Endpoint {

    private final Endpoint inside;
    private final SimulatorClock time;
    private final Supplier<Latency> latency;

    /// One-way latency.
    ///
    /// @param random source of the jitter
    public record Latency(int millis, int jitterMillis, RandomGenerator random) {

        public Latency {
            if (millis < 0 || jitterMillis < 0) {
                throw new IllegalArgumentException("latency must not be negative");
            }
        }

        /// Zero latency.
        public static Latency none() {
            return seeded(0, 0, 0);
        }

        /// Latency with repeatable jitter.
        public static Latency seeded(int millis, int jitterMillis, long seed) {
            return new Latency(millis, jitterMillis, new Random(seed));
        }

        private long nanos() {
            return TimeUnit.MILLISECONDS.toNanos(millis)
                    + (jitterMillis == 0
                            ? 0
                            : random.nextLong(TimeUnit.MILLISECONDS.toNanos(jitterMillis) + 1));
        }
    }

    /// @param latency supplies the latency in force
    public LatencyEndpoint(Endpoint inside, SimulatorClock time, Supplier<Latency> latency) {
        this.inside = inside;
        this.time = time;
        this.latency = latency;
    }

    @Override
    public HttpReply answer(HttpCall call) throws InterruptedException {
        Latency way = latency.get();
        if (way.millis() == 0 && way.jitterMillis() == 0) {
            return inside.answer(call);
        }
        pause(way, call.nanos());
        HttpReply reply = inside.answer(call.arrivedAt(time.nanos()));
        pause(way, time.nanos());
        return reply;
    }

    private void pause(Latency way, long fromNanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(fromNanos + way.nanos() - time.nanos());
    }
}
