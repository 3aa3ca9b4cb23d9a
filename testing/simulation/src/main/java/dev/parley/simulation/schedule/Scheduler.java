package dev.parley.simulation.schedule;

import dev.parley.support.egress.delivery.TimeSource;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Scheduler of actors on virtual time: one actor runs at a time, and the seed chooses which, so
/// that a seed has one history.
public final class Scheduler implements TimeSource {

    private static final int MAX_STEPS = 20_000;
    private static final int MAX_TRACE_LINE = 240;
    private static final int MAX_STEP_MILLIS = 40;

    private final Thread thread = Thread.currentThread();
    private final RandomGenerator random;
    private final List<Actor> actors = new ArrayList<>();
    private final List<Actor> ready = new ArrayList<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private Instant now;
    private @Nullable Actor current;
    private final @Nullable List<String> trace;
    private int lastTimer;
    private int steps;

    /// @param random the seed's source of choices
    /// @param trace takes what happens; null: nobody reads it
    public Scheduler(RandomGenerator random, Instant start, @Nullable List<String> trace) {
        this.trace = trace;
        this.random = random;
        this.now = start;
    }

    /// Adds an actor, which runs from the next step on.
    public Actor start(Actor.Task task) {
        var actor = new Actor(task, thread, now);
        actors.add(actor);
        return actor;
    }

    /// Runs an action between two steps, after a delay.
    public void after(Duration delay, Runnable action) {
        timers.add(new Timer(now.plus(delay), ++lastTimer, action));
    }

    /// Runs until no actor is left that anything can wake, and no action is due.
    ///
    /// @param beforeStep called with the actor whose step is next; may crash or freeze it
    /// @throws IllegalStateException if an actor failed, or if the end is not reached
    public void run(Consumer<Actor> beforeStep) {
        try {
            while (advance()) {
                step(beforeStep);
            }
        } finally {
            actors.forEach(Actor::crash);
        }
    }

    /// @return false at the end
    private boolean advance() {
        while (true) {
            for (var due = timers.peek();
                    due != null && !due.at().isAfter(now);
                    due = timers.peek()) {
                timers.remove().action().run();
            }
            removeEnded();
            ready.clear();
            for (var actor : actors) {
                if (actor.isReady(now)) {
                    ready.add(actor);
                }
            }
            if (!ready.isEmpty()) {
                return true;
            }
            var next = nextInstant();
            if (next == null) {
                return false;
            }
            now = next;
        }
    }

    private void removeEnded() {
        for (var index = actors.size() - 1; index >= 0; index--) {
            if (actors.get(index).isDone()) {
                actors.remove(index);
            }
        }
    }

    private @Nullable Instant nextInstant() {
        var timer = timers.peek();
        var next = timer == null ? null : timer.at();
        for (var actor : actors) {
            var ready = actor.readyAt();
            if (ready.isBefore(Instant.MAX) && (next == null || ready.isBefore(next))) {
                next = ready;
            }
        }
        return next;
    }

    private void step(Consumer<Actor> beforeStep) {
        if (++steps > MAX_STEPS) {
            throw new IllegalStateException("no end after " + MAX_STEPS + " steps");
        }
        var actor = ready.get(random.nextInt(ready.size()));
        now = now.plusMillis(1 + random.nextInt(MAX_STEP_MILLIS));
        beforeStep.accept(actor);
        if (actor.isDone() || !actor.isReady(now)) {
            return;
        }
        current = actor;
        actor.resume();
        if (actor.failure() != null) {
            throw new IllegalStateException("an actor failed: " + actor.failure(), actor.failure());
        }
    }

    /// Ends the current actor's step.
    public void pause() {
        current().waitForTurn(now, null);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        current().waitForTurn(now.plus(duration), null);
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while asleep");
        }
    }

    /// Lets the current actor wait for a condition; an interruption ends the wait, too.
    public void await(BooleanSupplier condition) {
        current().waitForTurn(Instant.MAX, condition);
    }

    /// Lets the current actor wait for a condition up to a limit.
    public void await(BooleanSupplier condition, Duration limit) {
        current().waitForTurn(now.plus(limit), condition);
    }

    private Actor current() {
        if (current == null) {
            throw new IllegalStateException("no actor is running");
        }
        return current;
    }

    /// Adds what happened to the trace.
    ///
    /// @param event built only if somebody reads the trace
    public void note(Supplier<String> event) {
        if (trace != null) {
            var line = now + " " + event.get().lines().findFirst().orElse("");
            trace.add(line.substring(0, Math.min(line.length(), MAX_TRACE_LINE)));
        }
    }

    /// Number of steps so far.
    public int steps() {
        return steps;
    }

    private record Timer(Instant at, int number, Runnable action) implements Comparable<Timer> {

        @Override
        public int compareTo(Timer other) {
            var byTime = at.compareTo(other.at);
            return byTime == 0 ? Integer.compare(number, other.number) : byTime;
        }
    }
}
