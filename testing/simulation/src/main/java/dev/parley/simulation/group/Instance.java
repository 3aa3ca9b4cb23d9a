package dev.parley.simulation.group;

import dev.parley.simulation.schedule.Actor;
import dev.parley.simulation.schedule.Scheduler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Process of a service; a process that is started again is a new instance.
public final class Instance {

    private final Scheduler scheduler;
    private final int number;
    private final List<Actor> actors = new ArrayList<>();
    private State state = State.UP;
    private Duration stood = Duration.ZERO;

    public Instance(Scheduler scheduler, int number) {
        this.scheduler = scheduler;
        this.number = number;
    }

    /// Number of the process, from 0.
    public int number() {
        return number;
    }

    /// Starts a thread of the process.
    public void start(Actor.Task task) {
        actors.removeIf(Actor::isDone);
        actors.add(scheduler.start(task));
    }

    /// Returns whether the process runs.
    public boolean isUp() {
        return state == State.UP;
    }

    /// Returns whether the process has ended.
    public boolean isDown() {
        return state == State.DOWN;
    }

    /// Ends the process.
    public void crash() {
        state = State.DOWN;
        List.copyOf(actors).forEach(Actor::crash);
    }

    /// Stops the process for a while.
    public void freeze(Duration length) {
        var end = scheduler.now().plus(length);
        state = State.FROZEN;
        stood = stood.plus(length);
        actors.forEach(actor -> actor.freezeUntil(end));
        scheduler.after(
                length,
                () -> {
                    if (state == State.FROZEN) {
                        state = State.UP;
                    }
                });
    }

    /// Time that the process has stood still.
    public Duration stood() {
        return stood;
    }

    /// Returns whether an actor is a thread of the process.
    public boolean runs(Actor actor) {
        return actors.contains(actor);
    }

    State state() {
        return state;
    }

    /// State of an instance.
    enum State {
        UP,
        FROZEN,
        DOWN
    }
}
