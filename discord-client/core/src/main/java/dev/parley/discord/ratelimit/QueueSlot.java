package dev.parley.discord.ratelimit;

import dev.parley.discord.model.DiscordError.RateLimited;
import dev.parley.discord.model.DiscordError.Scope;
import dev.parley.discord.ratelimit.RateLimiter.Admission;
import dev.parley.discord.time.ClientClock;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/// Slot of one request in its route's queue, held through all of its attempts; used by one thread
/// at a time.
public final class QueueSlot implements AutoCloseable {

    private final RateLimiter limiter;
    private final ClientClock time;
    private final Request request;
    private final RouteQueue queue;
    private final RouteQueue.Ticket ticket;
    private GlobalLimiter.@Nullable Permit permit;
    private boolean isAtHead;
    private boolean hasSteppedAside;
    private boolean isInFlight;

    QueueSlot(RateLimiter limiter, Request request, RouteQueue queue, RouteQueue.Ticket ticket) {
        this.limiter = limiter;
        this.time = limiter.time();
        this.request = request;
        this.queue = queue;
        this.ticket = ticket;
    }

    /// Waits until the known limits admit the request.
    ///
    /// @param deadline nanoseconds of the client's clock
    /// @throws InterruptedException when the calling thread is interrupted
    public Admission awaitAdmission(long deadline) throws InterruptedException {
        if (hasSteppedAside) {
            queue.rejoin(ticket);
            hasSteppedAside = false;
        }
        if (!isAtHead && !ticket.await(deadline - time.nanos())) {
            return new Admission.TimedOut();
        }
        isAtHead = true;
        while (true) {
            var now = time.nanos();
            var own = queue.bucket().waitNanos(now);
            var wait = own > 0 ? own : limiter.abuseGuard().tryAcquire(now);
            if (wait == 0) {
                isInFlight = true;
                return awaitGlobalLimiter(deadline);
            }
            if (wait > deadline - now) {
                return new Admission.WaitTooLong(
                        Duration.ofNanos(wait), own > 0 ? Scope.ROUTE : Scope.ADDRESS);
            }
            time.sleep(Duration.ofNanos(wait));
        }
    }

    private Admission awaitGlobalLimiter(long deadline) throws InterruptedException {
        var global = limiter.globalQueue(request.tokenKind());
        if (global.isEmpty()) {
            return new Admission.Admitted();
        }
        return switch (global.get().acquire(deadline)) {
            case GlobalLimiter.Permit taken -> {
                permit = taken;
                yield new Admission.Admitted();
            }
            case GlobalLimiter.RetryAfter(var pause) -> {
                endAttempt();
                yield new Admission.WaitTooLong(Duration.ofNanos(pause), Scope.GLOBAL);
            }
        };
    }

    /// Learns from a reply.
    ///
    /// @param sentAt when the request was sent, by the client's clock
    /// @return the rate limit that a 429 reports; the next [#awaitAdmission] waits for it
    public Optional<RateLimited> update(Reply reply, long sentAt) {
        if (reply instanceof Reply.Response response) {
            isInFlight = false;
            var now = time.nanos();
            var roundTrip = now - sentAt;
            var delay = queue.delay().measure(roundTrip, now);
            if (permit != null) {
                // before calibration, only the arrival of the response bounds the request's own
                permit.confirmArrival(sentAt + (queue.delay().isCalibrated() ? delay : roundTrip));
            }
            return limiter.update(request, queue, response, sentAt + delay);
        }
        if (reply instanceof Reply.NoResponse) {
            queue.bucket().onNoResponse(time.nanos());
        }
        endAttempt();
        return Optional.empty();
    }

    private void endAttempt() {
        if (isInFlight) {
            isInFlight = false;
            limiter.abuseGuard().onNoResponse();
        }
    }

    /// Sends nothing of this route and channel for a while.
    public void pauseRoute(Duration span) {
        queue.bucket().pause(time.nanos() + span.toNanos());
    }

    /// Lets later requests pass until the next [#awaitAdmission], which rejoins the queue ahead of
    /// them.
    public void stepAside() {
        queue.stepAside(ticket);
        isAtHead = false;
        hasSteppedAside = true;
    }

    @Override
    public void close() {
        endAttempt();
        if (hasSteppedAside) {
            queue.abandon();
        } else {
            queue.leave(ticket);
        }
        limiter.evictIdleQueues();
    }
}
