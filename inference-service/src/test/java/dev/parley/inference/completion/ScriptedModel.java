package dev.parley.inference.completion;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// Models that end their calls as scripted, each call taking a fixed time.
final class ScriptedModel implements Model {

    private final Map<String, Queue<Attempt>> scripts = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<Duration> patience = new ArrayList<>();
    private final FakeTime time;
    private final Duration takes;

    ScriptedModel(FakeTime time, Duration takes) {
        this.time = time;
        this.takes = takes;
    }

    ScriptedModel plays(String model, Attempt... attempts) {
        scripts.put(model, new ArrayDeque<>(List.of(attempts)));
        return this;
    }

    @Override
    public Attempt call(String model, Prompt prompt, Duration patience) {
        calls.add(model);
        this.patience.add(patience);
        var script = scripts.get(model);
        var attempt = script == null ? null : script.poll();
        if (attempt == null) {
            throw new AssertionError("nothing scripted for call " + calls.size() + " of " + model);
        }
        time.pass(takes.compareTo(patience) < 0 ? takes : patience);
        return attempt;
    }

    List<String> calls() {
        return calls;
    }

    List<Duration> patience() {
        return patience;
    }
}
