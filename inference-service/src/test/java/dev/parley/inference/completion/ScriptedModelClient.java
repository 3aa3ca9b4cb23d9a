package dev.parley.inference.completion;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// Models that end their calls as scripted, each call taking a fixed time.
final class ScriptedModelClient implements ModelClient {

    private final Map<String, Queue<ModelCallOutcome>> scripts = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<Duration> timeouts = new ArrayList<>();
    private final FakeTime time;
    private final Duration callDuration;

    ScriptedModelClient(FakeTime time, Duration takes) {
        this.time = time;
        this.callDuration = takes;
    }

    ScriptedModelClient enqueue(String model, ModelCallOutcome... attempts) {
        scripts.put(model, new ArrayDeque<>(List.of(attempts)));
        return this;
    }

    @Override
    public ModelCallOutcome call(String model, Prompt prompt, Duration patience) {
        calls.add(model);
        this.timeouts.add(patience);
        var script = scripts.get(model);
        var attempt = script == null ? null : script.poll();
        if (attempt == null) {
            throw new AssertionError("nothing scripted for call " + calls.size() + " of " + model);
        }
        time.advance(callDuration.compareTo(patience) < 0 ? callDuration : patience);
        return attempt;
    }

    List<String> calls() {
        return calls;
    }

    List<Duration> timeouts() {
        return timeouts;
    }
}
