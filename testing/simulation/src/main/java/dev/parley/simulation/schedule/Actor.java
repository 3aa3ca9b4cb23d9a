package dev.parley.simulation.schedule;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/// Virtual thread that runs only while the scheduler waits for it.
public final class Actor {

    private final Thread scheduler;
    private final Thread thread;
    private Instant wakeAt;
    private boolean isCrashed;
    private @Nullable Throwable failure;
    private volatile boolean hasTurn;
    private volatile boolean isDone;

    Actor(Task task, Instant now) {
        this.scheduler = Thread.currentThread();
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
    void waitForTurn(Instant earliest) {
        wakeAt = earliest;
        hasTurn = false;
        LockSupport.unpark(scheduler);
        while (!hasTurn) {
            LockSupport.park(this);
        }
        if (isCrashed) {
            throw new CrashError();
        }
    }

    /// Stops the actor's process until an instant, wherever it is.
    public void freezeUntil(Instant end) {
        if (end.isAfter(wakeAt)) {
            wakeAt = end;
        }
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

    boolean isDone() {
        return isDone;
    }

    Instant wakeAt() {
        return wakeAt;
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
