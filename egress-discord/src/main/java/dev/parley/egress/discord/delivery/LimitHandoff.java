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

/// A carrier that, before its first command in a place after the places were dealt out anew, takes
/// over what the place's last owner knew of its limits.
public final class LimitHandoff implements DeliveryHandler {

    /// Limits that matter are full again by then.
    private static final Duration HANDOFF_TTL = Duration.ofMinutes(10);

    private final DeliveryHandler next;
    private final Function<Place, List<BucketState>> previousLimits;
    private final Consumer<List<BucketState>> adopt;
    private final TimeSource time;
    private volatile Assignment assignment;

    /// Makes the succession.
    ///
    /// @param left what the last owner of a place left
    /// @param adopt takes it over
    public LimitHandoff(
            DeliveryHandler carrier,
            Function<Place, List<BucketState>> left,
            Consumer<List<BucketState>> adopt,
            TimeSource time) {
        this.next = carrier;
        this.previousLimits = left;
        this.adopt = adopt;
        this.time = time;
        this.assignment = Assignment.at(time.now());
    }

    /// The places were dealt out anew.
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

    /// A deal.
    ///
    /// @param seenPlaces of which it was asked what was left
    private record Assignment(Instant at, Set<Place> seenPlaces) {

        static Assignment at(Instant instant) {
            return new Assignment(instant, ConcurrentHashMap.newKeySet());
        }
    }
}
