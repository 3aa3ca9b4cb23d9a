package dev.parley.inference.completion;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// [ModelClient] with scripted outcomes and a fixed duration per call.
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
    public ModelCallOutcome call(String model, Prompt prompt, Duration timeout) {
        calls.add(model);
        this.timeouts.add(timeout);
        var script = scripts.get(model);
        var attempt = script == null ? null : script.poll();
        if (attempt == null) {
            throw new AssertionError("nothing scripted for call " + calls.size() + " of " + model);
        }
        time.advance(callDuration.compareTo(timeout) < 0 ? callDuration : timeout);
        return attempt;
    }

    List<String> calls() {
        return calls;
    }

    List<Duration> timeouts() {
        return timeouts;
    }
}
