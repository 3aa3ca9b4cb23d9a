package dev.parley.simulation.group;

import dev.parley.simulation.schedule.Actor;

import java.util.ArrayList;
import java.util.List;

/// Process of an egress service; a process that is started again is a new instance.
final class Instance {

    private final List<Actor> actors = new ArrayList<>();
    private State state = State.UP;

    State state() {
        return state;
    }

    void become(State next) {
        state = next;
    }

    void add(Actor actor) {
        actors.add(actor);
    }

    List<Actor> actors() {
        return actors;
    }

    boolean runs(Actor actor) {
        return actors.contains(actor);
    }

    /// State of an instance.
    enum State {
        UP,
        FROZEN,
        DOWN
    }
}
