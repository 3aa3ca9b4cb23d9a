package dev.parley.egress.discord.delivery;

import dev.parley.discord.ratelimit.BucketState;
import dev.parley.ids.Place;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryHandler;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.TimeSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// Delivery handler that, after a rebalance, loads the previous owner's rate-limit state before the
/// first command of each place.
public final class LimitHandoff implements DeliveryHandler {

    /// Every limit that matters has been reset by then.
    private static final Duration HANDOFF_TTL = Duration.ofMinutes(10);

    private final DeliveryHandler next;
    private final Function<Place, List<BucketState>> previousLimits;
    private final Consumer<List<BucketState>> adopt;
    private final TimeSource time;
    private volatile Assignment assignment;

    /// @param previousLimits loads the state that the last owner of a place left
    /// @param adopt applies it
    public LimitHandoff(
            DeliveryHandler handler,
            Function<Place, List<BucketState>> previousLimits,
            Consumer<List<BucketState>> adopt,
            TimeSource time) {
        this.next = handler;
        this.previousLimits = previousLimits;
        this.adopt = adopt;
        this.time = time;
        this.assignment = Assignment.at(time.now());
    }

    /// Starts a new hand-off period after a rebalance.
    public void onRebalance() {
        assignment = Assignment.at(time.now());
    }

    @Override
    public DeliveryOutcome deliver(Command command) throws InterruptedException {
        var now = assignment;
        if (time.now().isBefore(now.at().plus(HANDOFF_TTL))
                && now.seenPlaces().add(command.place())) {
            adopt.accept(previousLimits.apply(command.place()));
        }
        return next.deliver(command);
    }

    /// Assignment of partitions.
    ///
    /// @param seenPlaces places whose state was loaded
    private record Assignment(Instant at, Set<Place> seenPlaces) {

        static Assignment at(Instant instant) {
            return new Assignment(instant, ConcurrentHashMap.newKeySet());
        }
    }
}
