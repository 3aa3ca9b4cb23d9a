package dev.parley.discord.limit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// One queue for one route in one place, for life: first come first served, one request of it on
/// its way at a time.
///
/// A request keeps its turn while it is repeated, so that those behind it stay behind it.
final class Lane {

    private final String place;
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private final Delay delay;
    private final Bucket bucket = new Bucket();
    private long entered;
    private int aside;

    /// @param place the major parameter of its route
    /// @param delay of the requests of its route
    Lane(String place, Delay delay) {
        this.place = place;
        this.delay = delay;
    }

    String place() {
        return place;
    }

    /// What is known of the lane's limit; used by whoever has the turn.
    Bucket bucket() {
        return bucket;
    }

    /// How late its requests may be.
    Delay delay() {
        return delay;
    }

    /// Takes the place at the end.
    synchronized Ticket enter() {
        var ticket = new Ticket(entered++);
        waiting.addLast(ticket);
        giveTurn();
        return ticket;
    }

    /// Gives the place away for a while.
    synchronized void stepAside(Ticket ticket) {
        aside++;
        leave(ticket);
    }

    /// Takes the place behind whoever has the turn, and behind those that came earlier and have
    /// come back too.
    synchronized void comeBack(Ticket ticket) {
        aside--;
        var head = waiting.pollFirst();
        var earlier = new ArrayDeque<Ticket>();
        while (!waiting.isEmpty() && waiting.getFirst().number < ticket.number) {
            earlier.addLast(waiting.removeFirst());
        }
        waiting.addFirst(ticket);
        earlier.descendingIterator().forEachRemaining(waiting::addFirst);
        if (head != null) {
            waiting.addFirst(head);
        }
        giveTurn();
    }

    /// Does not come back.
    synchronized void stayAway() {
        aside--;
    }

    /// Gives the place away.
    synchronized void leave(Ticket ticket) {
        waiting.remove(ticket);
        ticket.hasTurn = false;
        ticket.turn.drainPermits();
        giveTurn();
    }

    /// Whether it may be forgotten: nobody is in it or will come back, and nothing of its limit is
    /// used.
    synchronized boolean isIdle(long now) {
        return waiting.isEmpty() && aside == 0 && bucket.state("", "", now).isEmpty();
    }

    private void giveTurn() {
        var first = waiting.peekFirst();
        if (first != null && !first.hasTurn) {
            first.hasTurn = true;
            first.turn.release();
        }
    }

    /// A place in the queue.
    static final class Ticket {

        private final long number;
        private final Semaphore turn = new Semaphore(0);
        private boolean hasTurn;

        private Ticket(long number) {
            this.number = number;
        }

        /// Waits for the turn.
        ///
        /// @return whether it came in time
        boolean await(long nanos) throws InterruptedException {
            return turn.tryAcquire(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        }
    }
}
