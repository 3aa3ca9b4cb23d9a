package dev.parley.discord.ratelimit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// One queue for one route in one place, for life: first come first served, one request of it on
/// its way at a time.
///
/// A request keeps its turn while it is repeated, so that those behind it stay behind it.
final class RouteQueue {

    private final String majorParameter;
    private final Deque<Ticket> tickets = new ArrayDeque<>();
    private final NetworkDelay delay;
    private final Bucket bucket = new Bucket();
    private long enqueued;
    private int steppedAside;

    /// @param place the major parameter of its route
    /// @param delay of the requests of its route
    RouteQueue(String place, NetworkDelay delay) {
        this.majorParameter = place;
        this.delay = delay;
    }

    String majorParameter() {
        return majorParameter;
    }

    /// What is known of the lane's limit; used by whoever has the turn.
    Bucket bucket() {
        return bucket;
    }

    /// How late its requests may be.
    NetworkDelay delay() {
        return delay;
    }

    /// Takes the place at the end.
    synchronized Ticket enqueue() {
        var ticket = new Ticket(enqueued++);
        tickets.addLast(ticket);
        signalHead();
        return ticket;
    }

    /// Gives the place away for a while.
    synchronized void stepAside(Ticket ticket) {
        steppedAside++;
        leave(ticket);
    }

    /// Takes the place behind whoever has the turn, and behind those that came earlier and have
    /// come back too.
    synchronized void rejoin(Ticket ticket) {
        steppedAside--;
        var head = tickets.pollFirst();
        var earlier = new ArrayDeque<Ticket>();
        while (!tickets.isEmpty() && tickets.getFirst().number < ticket.number) {
            earlier.addLast(tickets.removeFirst());
        }
        tickets.addFirst(ticket);
        earlier.descendingIterator().forEachRemaining(tickets::addFirst);
        if (head != null) {
            tickets.addFirst(head);
        }
        signalHead();
    }

    /// Does not come back.
    synchronized void abandon() {
        steppedAside--;
    }

    /// Gives the place away.
    synchronized void leave(Ticket ticket) {
        tickets.remove(ticket);
        ticket.isSignalled = false;
        ticket.signal.drainPermits();
        signalHead();
    }

    /// Whether it may be forgotten: nobody is in it or will come back, and nothing of its limit is
    /// used.
    synchronized boolean isIdle(long now) {
        return tickets.isEmpty() && steppedAside == 0 && bucket.exportState("", "", now).isEmpty();
    }

    private void signalHead() {
        var first = tickets.peekFirst();
        if (first != null && !first.isSignalled) {
            first.isSignalled = true;
            first.signal.release();
        }
    }

    /// A place in the queue.
    static final class Ticket {

        private final long number;
        private final Semaphore signal = new Semaphore(0);
        private boolean isSignalled;

        private Ticket(long number) {
            this.number = number;
        }

        /// Waits for the turn.
        ///
        /// @return whether it came in time
        boolean await(long nanos) throws InterruptedException {
            return signal.tryAcquire(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        }
    }
}
