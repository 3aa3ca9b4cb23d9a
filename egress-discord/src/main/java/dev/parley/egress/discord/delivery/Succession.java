package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Carrier;
import dev.parley.delivery.Command;
import dev.parley.delivery.Ending;
import dev.parley.delivery.Time;
import dev.parley.discord.limit.LimitState;
import dev.parley.ids.Place;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// A carrier that, before its first command in a place after the places were dealt out anew, takes
/// over what the place's last owner knew of its limits.
public final class Succession implements Carrier {

    /// Limits that matter are full again by then.
    private static final Duration NEWS = Duration.ofMinutes(10);

    private final Carrier carrier;
    private final Function<Place, List<LimitState>> left;
    private final Consumer<List<LimitState>> adopt;
    private final Time time;
    private volatile Dealt dealt;

    /// Makes the succession.
    ///
    /// @param left what the last owner of a place left
    /// @param adopt takes it over
    public Succession(
            Carrier carrier,
            Function<Place, List<LimitState>> left,
            Consumer<List<LimitState>> adopt,
            Time time) {
        this.carrier = carrier;
        this.left = left;
        this.adopt = adopt;
        this.time = time;
        this.dealt = Dealt.at(time.now());
    }

    /// The places were dealt out anew.
    public void begin() {
        dealt = Dealt.at(time.now());
    }

    @Override
    public Ending carryOut(Command command) throws InterruptedException {
        var now = dealt;
        if (time.now().isBefore(now.at().plus(NEWS)) && now.places().add(command.place())) {
            adopt.accept(left.apply(command.place()));
        }
        return carrier.carryOut(command);
    }

    /// A deal.
    ///
    /// @param places of which it was asked what was left
    private record Dealt(Instant at, Set<Place> places) {

        static Dealt at(Instant instant) {
            return new Dealt(instant, ConcurrentHashMap.newKeySet());
        }
    }
}
