package dev.parley.simulation.schedule;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Virtual thread that runs only while the scheduler waits for it.
public final class Actor {

    private final Thread scheduler;
    private final Thread thread;
    private Instant wakeAt;
    private Instant frozenUntil = Instant.MIN;
    private @Nullable BooleanSupplier condition;
    private boolean isCrashed;
    private @Nullable Throwable failure;
    private volatile boolean isInterrupted;
    private volatile boolean hasTurn;
    private volatile boolean isDone;

    Actor(Task task, Thread scheduler, Instant now) {
        this.scheduler = scheduler;
        this.wakeAt = now;
        this.thread = Thread.ofVirtual().unstarted(() -> run(task));
    }

    private void run(Task task) {
        try {
            task.run();
        } catch (CrashError e) {
            // its process has ended
        } catch (Throwable e) {
            failure = e;
        }
        isDone = true;
        LockSupport.unpark(scheduler);
    }

    /// Runs the actor until it gives its turn back or ends.
    void resume() {
        hasTurn = true;
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        } else {
            LockSupport.unpark(thread);
        }
        while (hasTurn && !isDone) {
            LockSupport.park(this);
        }
    }

    /// Gives the turn back; returns when it is this actor's turn again.
    ///
    /// @param latest end of the wait
    /// @param until ends the wait earlier, as an interruption does; null: nothing else does
    void waitForTurn(Instant latest, @Nullable BooleanSupplier until) {
        if (isCrashed || !Thread.currentThread().equals(thread)) {
            // of a process that has ended: whoever handled the first error meets another
            throw new CrashError();
        }
        wakeAt = latest;
        condition = until;
        hasTurn = false;
        LockSupport.unpark(scheduler);
        while (!hasTurn) {
            LockSupport.park(this);
            if (thread.isInterrupted()) {
                // an interrupted thread does not park
                isInterrupted = true;
                var _ = Thread.interrupted();
            }
        }
        condition = null;
        if (isCrashed) {
            throw new CrashError();
        }
        if (isInterrupted) {
            isInterrupted = false;
            thread.interrupt();
        }
    }

    /// Stops the actor's process until an instant, wherever it is.
    public void freezeUntil(Instant end) {
        if (end.isAfter(frozenUntil)) {
            frozenUntil = end;
        }
    }

    boolean isReady(Instant now) {
        return !frozenUntil.isAfter(now) && (!wakeAt.isAfter(now) || isWoken());
    }

    /// The earliest instant at which the actor is ready, unless somebody wakes it.
    Instant readyAt() {
        return frozenUntil.isAfter(wakeAt) || isWoken() ? frozenUntil : wakeAt;
    }

    private boolean isWoken() {
        return isInterrupted
                || thread.isInterrupted()
                || (condition != null && condition.getAsBoolean());
    }

    /// Ends the actor where it is, as the end of its process would.
    public void crash() {
        if (isDone) {
            return;
        }
        isCrashed = true;
        if (thread.getState() == Thread.State.NEW) {
            isDone = true;
        } else {
            resume();
        }
    }

    /// Returns whether the actor has ended.
    public boolean isDone() {
        return isDone;
    }

    @Nullable Throwable failure() {
        return failure;
    }

    /// Work of an actor.
    @FunctionalInterface
    public interface Task {
        /// Does the work.
        ///
        /// @throws InterruptedException when its place has gone to another instance
        void run() throws InterruptedException;
    }
}
