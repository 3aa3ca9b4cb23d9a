package dev.parley.discord.limit;

import dev.parley.discord.DiscordError.RateLimited;
import dev.parley.discord.DiscordError.Scope;
import dev.parley.discord.limit.Limiter.Passage;
import dev.parley.discord.wire.Reply;
import dev.parley.discord.wire.Request;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/// One request's place in its lane, from its arrival to its end, through all of its attempts; used
/// by one thread at a time.
public final class Turn implements AutoCloseable {

    private final Limiter limiter;
    private final Waiting time;
    private final Request request;
    private final Lane lane;
    private final Lane.Ticket ticket;
    private Gate.@Nullable Permit permit;
    private boolean isMine;
    private boolean isAside;
    private boolean isUnderWay;

    Turn(Limiter limiter, Request request, Lane lane, Lane.Ticket ticket) {
        this.limiter = limiter;
        this.time = limiter.time();
        this.request = request;
        this.lane = lane;
        this.ticket = ticket;
    }

    /// Waits until the request may leave, as far as the limits know.
    ///
    /// @param deadline nanoseconds of the limiter's clock
    /// @throws InterruptedException when the caller is to stop
    public Passage await(long deadline) throws InterruptedException {
        if (isAside) {
            lane.comeBack(ticket);
            isAside = false;
        }
        if (!isMine && !ticket.await(deadline - time.nanos())) {
            return new Passage.TimedOut();
        }
        isMine = true;
        while (true) {
            var now = time.nanos();
            var own = lane.bucket().waitNanos(now);
            var wait = own > 0 ? own : limiter.address().take(now);
            if (wait == 0) {
                isUnderWay = true;
                return throughDoorway(deadline);
            }
            if (wait > deadline - now) {
                return new Passage.TooLong(
                        Duration.ofNanos(wait), own > 0 ? Scope.ROUTE : Scope.ADDRESS);
            }
            time.pass(Duration.ofNanos(wait));
        }
    }

    private Passage throughDoorway(long deadline) throws InterruptedException {
        var door = limiter.doorway(request.access());
        if (door.isEmpty()) {
            return new Passage.Go();
        }
        return switch (door.get().pass(deadline)) {
            case Gate.Permit taken -> {
                permit = taken;
                yield new Passage.Go();
            }
            case Gate.Later(var pause) -> {
                endAttempt();
                yield new Passage.TooLong(Duration.ofNanos(pause), Scope.GLOBAL);
            }
        };
    }

    /// Learns from what came back.
    ///
    /// @param sentAt when the request left, by the limiter's clock
    /// @return what a 429 asks for; the next [#await] waits for it
    public Optional<RateLimited> learn(Reply reply, long sentAt) {
        if (reply instanceof Reply.Answered answer) {
            isUnderWay = false;
            var now = time.nanos();
            var roundTrip = now - sentAt;
            var delay = lane.delay().of(roundTrip, now);
            if (permit != null) {
                // of the first ones nothing better is known than that they were there by now
                permit.arrived(sentAt + (lane.delay().isSettled() ? delay : roundTrip));
            }
            return limiter.learn(request, lane, answer, sentAt + delay);
        }
        if (reply instanceof Reply.Lost) {
            lane.bucket().unanswered(time.nanos());
        }
        endAttempt();
        return Optional.empty();
    }

    private void endAttempt() {
        if (isUnderWay) {
            isUnderWay = false;
            limiter.address().unanswered();
        }
    }

    /// Lets nothing of this lane go for a while.
    public void pauseLane(Duration span) {
        lane.bucket().pause(time.nanos() + span.toNanos());
    }

    /// Lets those behind pass until the next [#await], which stands first among them again.
    public void standAside() {
        lane.stepAside(ticket);
        isMine = false;
        isAside = true;
    }

    @Override
    public void close() {
        endAttempt();
        if (isAside) {
            lane.stayAway();
        } else {
            lane.leave(ticket);
        }
        limiter.forgetIdleLanes();
    }
}
