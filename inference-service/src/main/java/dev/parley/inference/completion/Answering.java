package dev.parley.inference.completion;

import java.time.Clock;

/// Sees to it that a turn has one result and that those who wait learn it, however often the turn
/// comes by.
public final class Answering {

    private final Ledger ledger;
    private final Completion completion;
    private final Cancellations cancellations;
    private final Announcements announcements;
    private final Clock clock;

    /// Puts memory, decision and departure together.
    public Answering(
            Ledger ledger,
            Completion completion,
            Cancellations cancellations,
            Announcements announcements,
            Clock clock) {
        this.ledger = ledger;
        this.completion = completion;
        this.cancellations = cancellations;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Answers a turn: with the result it has, else with a new one that is kept before it is told.
    ///
    /// @throws InterruptedException when the service stops; nothing was kept or told then
    public void on(Turn turn) throws InterruptedException {
        var known = ledger.find(turn.id());
        var result = known.isPresent() ? known.get() : ledger.keepFirst(complete(turn));
        announcements.announce(turn.origin(), result);
    }

    private Result complete(Turn turn) throws InterruptedException {
        var arrived = clock.instant();
        var result = cancellations.whileWanted(turn.id(), () -> completion.of(turn));
        return result.orElseGet(() ->
                new Result(
                        turn.id(),
                        0,
                        arrived,
                        clock.instant(),
                        new Outcome.Failed(
                                "cancelled: "
                                        + cancellations.reason(turn.id()).orElse("no reason"))));
    }
}
