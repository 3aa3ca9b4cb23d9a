package dev.parley.discord.limit;

import dev.parley.discord.operation.Route;
import dev.parley.discord.wire.Reply;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// One queue per route and channel for life, first come first served, one request of it on its way
/// at a time; the limit of all requests is asked last, just before a request leaves.
public final class Limiter {

    /// Queues kept at most before idle ones are forgotten.
    private static final int MANY_QUEUES = 10_000;

    private final Waiting time;
    private final ConcurrentHashMap<String, Queue> queues = new ConcurrentHashMap<>();
    private final GlobalLimit globalLimit;

    /// Makes a limiter that knows nothing yet.
    ///
    /// @param perSecond requests of all routes together in any second
    public Limiter(Waiting time, int perSecond) {
        this.time = time;
        this.globalLimit = new GlobalLimit(perSecond, time.nanos());
    }

    /// Sends through the route's queue as soon as the limit allows.
    ///
    /// @param patience the longest wait for the limit, once the queue's turn has come
    /// @throws InterruptedException when the caller is to stop
    public Passage through(Route route, Duration patience, Exchange exchange)
            throws InterruptedException {
        var queue = queues.computeIfAbsent(route.key(), any -> new Queue());
        queue.turn.lockInterruptibly();
        try {
            for (var wait = waitFor(queue); wait > 0; wait = waitFor(queue)) {
                if (wait > patience.toNanos()) {
                    return new Passage.TooLong(Duration.ofNanos(wait));
                }
                time.pass(Duration.ofNanos(wait));
            }
            var sentAt = time.nanos();
            return sent(queue, exchange.send(), sentAt);
        } finally {
            queue.turn.unlock();
            forgetIdleQueues();
        }
    }

    private Passage sent(Queue queue, Reply reply, long sentAt) {
        if (!(reply instanceof Reply.Answered answer)) {
            return new Passage.Through(reply, Optional.empty());
        }
        var now = time.nanos();
        var headers = LimitHeaders.of(answer);
        queue.bucket.answered(headers, sentAt, now);
        var pause = Optional.ofNullable(headers.pause());
        if (headers.reach() == LimitHeaders.Reach.ALL) {
            pause.ifPresent(span -> globalLimit.block(now + span.toNanos()));
        }
        return new Passage.Through(reply, pause);
    }

    /// 0 when the request may leave; then its permit is taken.
    private long waitFor(Queue queue) {
        var now = time.nanos();
        var wait = queue.bucket.waitNanos(now);
        return wait > 0 ? wait : globalLimit.take(now);
    }

    private void forgetIdleQueues() {
        if (queues.size() > MANY_QUEUES) {
            var now = time.nanos();
            queues.values()
                    .removeIf(queue ->
                            !queue.turn.isLocked()
                                    && !queue.turn.hasQueuedThreads()
                                    && queue.bucket.waitNanos(now) == 0);
        }
    }

    /// One request on the wire.
    @FunctionalInterface
    public interface Exchange {
        /// Sends it once.
        ///
        /// @throws InterruptedException when the caller is to stop
        Reply send() throws InterruptedException;
    }

    /// What became of a request at the limiter.
    public sealed interface Passage {

        /// It went out.
        ///
        /// @param reply what came back
        /// @param pause how long to wait before the next attempt, where the answer was a 429
        record Through(Reply reply, Optional<Duration> pause) implements Passage {}

        /// It did not go out: the wait is longer than the patience.
        ///
        /// @param pause how long it would have been
        record TooLong(Duration pause) implements Passage {}
    }

    private static final class Queue {
        private final ReentrantLock turn = new ReentrantLock(true);
        private final Bucket bucket = new Bucket();
    }
}
