package dev.parley.simulator.http;

import dev.parley.simulator.world.Timepiece;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// An endpoint far away: a request and its answer each travel for a while.
public final class Distance implements Endpoint {

    private final Endpoint inside;
    private final Timepiece time;
    private final Supplier<Travel> travel;

    /// How long one way takes, and by how much more it may take.
    ///
    /// @param random draws how much more
    public record Travel(int millis, int jitterMillis, RandomGenerator random) {

        public Travel {
            if (millis < 0 || jitterMillis < 0) {
                throw new IllegalArgumentException("travel takes no negative time");
            }
        }

        /// No way at all.
        public static Travel none() {
            return seeded(0, 0, 0);
        }

        /// A way whose jitter is the same for the same seed.
        public static Travel seeded(int millis, int jitterMillis, long seed) {
            return new Travel(millis, jitterMillis, new Random(seed));
        }

        private long nanos() {
            return TimeUnit.MILLISECONDS.toNanos(millis)
                    + (jitterMillis == 0
                            ? 0
                            : random.nextLong(TimeUnit.MILLISECONDS.toNanos(jitterMillis) + 1));
        }
    }

    /// Moves an endpoint away.
    ///
    /// @param travel how far it is just now
    public Distance(Endpoint inside, Timepiece time, Supplier<Travel> travel) {
        this.inside = inside;
        this.time = time;
        this.travel = travel;
    }

    @Override
    public Reply answer(Call call) throws InterruptedException {
        Travel way = travel.get();
        if (way.millis() == 0 && way.jitterMillis() == 0) {
            return inside.answer(call);
        }
        go(way, call.nanos());
        Reply reply = inside.answer(call.arrived(time.nanos()));
        go(way, time.nanos());
        return reply;
    }

    private void go(Travel way, long fromNanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(fromNanos + way.nanos() - time.nanos());
    }
}
