package dev.parley.simulator.http;

import dev.parley.simulator.world.Timepiece;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/// An endpoint far away: a request and its answer each travel for a while.
public final class Distance implements Endpoint {

    private final Endpoint inside;
    private final Timepiece time;
    private final Supplier<Travel> travel;

    /// How long one way takes, and by how much more it may take.
    public record Travel(int millis, int jitterMillis) {

        public Travel {
            if (millis < 0 || jitterMillis < 0) {
                throw new IllegalArgumentException("travel takes no negative time");
            }
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
        go(way);
        Reply reply = inside.answer(call.arrived(time.nanos()));
        go(way);
        return reply;
    }

    private static void go(Travel way) throws InterruptedException {
        Thread.sleep(way.millis() + ThreadLocalRandom.current().nextInt(way.jitterMillis() + 1));
    }
}
