package dev.parley.inference.completion;

/// Sees to it that a turn has one result and that those who wait learn it, however often the turn
/// comes by.
public final class Answering {

    private final Ledger ledger;
    private final Completion completion;
    private final Announcements announcements;

    /// Puts memory, decision and departure together.
    public Answering(Ledger ledger, Completion completion, Announcements announcements) {
        this.ledger = ledger;
        this.completion = completion;
        this.announcements = announcements;
    }

    /// Answers a turn: with the result it has, else with a new one that is kept before it is told.
    ///
    /// @throws InterruptedException when the service stops before there is a result
    public void on(Turn turn) throws InterruptedException {
        var known = ledger.find(turn.id());
        var result = known.isPresent() ? known.get() : ledger.keepFirst(completion.of(turn));
        announcements.announce(turn.origin(), result);
    }
}
