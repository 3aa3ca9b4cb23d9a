package dev.parley.discord.ratelimit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// FIFO queue of one route in one channel, with at most one request in flight.
///
/// A request keeps its slot while it is retried, so that later requests stay behind it.
final class RouteQueue {

    private final String majorParameter;
    private final Deque<Ticket> tickets = new ArrayDeque<>();
    private final NetworkDelay delay;
    private final Bucket bucket = new Bucket();
    private long enqueued;
    private int steppedAside;

    /// @param majorParameter the major parameter of its route
    /// @param delay network delay of its route's requests
    RouteQueue(String majorParameter, NetworkDelay delay) {
        this.majorParameter = majorParameter;
        this.delay = delay;
    }

    String majorParameter() {
        return majorParameter;
    }

    /// Returns the state of the queue's rate limit; only the head of the queue uses it.
    Bucket bucket() {
        return bucket;
    }

    /// Returns the network delay of its requests.
    NetworkDelay delay() {
        return delay;
    }

    /// Joins the end of the queue.
    synchronized Ticket enqueue() {
        var ticket = new Ticket(enqueued++);
        tickets.addLast(ticket);
        signalHead();
        return ticket;
    }

    /// Leaves the queue for a while.
    synchronized void stepAside(Ticket ticket) {
        steppedAside++;
        leave(ticket);
    }

    /// Returns to the queue behind its head and behind earlier requests that have returned.
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

    /// Gives up returning.
    synchronized void abandon() {
        steppedAside--;
    }

    /// Leaves the queue.
    synchronized void leave(Ticket ticket) {
        tickets.remove(ticket);
        ticket.isSignalled = false;
        ticket.signal.drainPermits();
        signalHead();
    }

    /// Returns true if the queue can be discarded: it is empty, no request will return, and its
    /// limit is unused.
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

    /// A request's place in the queue.
    static final class Ticket {

        private final long number;
        private final Semaphore signal = new Semaphore(0);
        private boolean isSignalled;

        private Ticket(long number) {
            this.number = number;
        }

        /// Waits until the ticket is at the head.
        ///
        /// @return false when the wait timed out
        boolean await(long nanos) throws InterruptedException {
            return signal.tryAcquire(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        }
    }
}
