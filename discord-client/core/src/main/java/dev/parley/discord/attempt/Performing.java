package dev.parley.discord.attempt;

import dev.parley.discord.Outcome;
import dev.parley.discord.limit.Limiter;
import dev.parley.discord.limit.Turn;
import dev.parley.discord.limit.Waiting;
import dev.parley.discord.meters.Meters;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.wire.Exchange;
import dev.parley.discord.wire.Request;

/// The doing of operations: a place in the queue first, then as many attempts as it takes.
public final class Performing {

    private final Waiting time;
    private final Limiter limiter;
    private final Exchange exchange;
    private final Backoff backoff;
    private final Meters meters;
    private final Refusals refusals = new Refusals();

    /// Puts the parts together.
    public Performing(
            Waiting time, Limiter limiter, Exchange exchange, Backoff backoff, Meters meters) {
        this.time = time;
        this.limiter = limiter;
        this.exchange = exchange;
        this.backoff = backoff;
        this.meters = meters;
    }

    /// Takes the request's place behind those that came before it.
    public Turn enter(Request request) {
        return limiter.enter(request);
    }

    /// Attempts until the outcome is certain or the deadline comes.
    ///
    /// @param turn given by [#enter]; closed at the end
    /// @param deadline nanoseconds of the clock
    /// @throws InterruptedException when the caller is to stop; it may have been done
    public <R> Outcome<R> perform(Operation<R> operation, Request request, Turn turn, long deadline)
            throws InterruptedException {
        try (turn) {
            return new Attempts<>(this, operation, request, turn, deadline).run();
        }
    }

    /// Whether Discord refused the bot's token, so that nothing more is sent with it.
    public boolean isBotRefused() {
        return refusals.isBotRefused();
    }

    Waiting time() {
        return time;
    }

    Exchange exchange() {
        return exchange;
    }

    Backoff backoff() {
        return backoff;
    }

    Meters meters() {
        return meters;
    }

    Refusals refusals() {
        return refusals;
    }
}
