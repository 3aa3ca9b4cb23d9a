package dev.parley.simulator.client;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;

/// A fault that a script injects into the requests to a simulated chat platform.
public final class ScriptedFault {

    private final ObjectNode json;

    private ScriptedFault(ObjectNode json) {
        this.json = json;
    }

    /// A fault that strikes the next request before it takes effect.
    public static ScriptedFault before(FaultKind kind) {
        return of("before", kind);
    }

    /// A fault that strikes the next request after it took effect.
    public static ScriptedFault after(FaultKind kind) {
        return of("after", kind);
    }

    /// Restricts the fault to some requests.
    ///
    /// @param pattern method and path, `*` for one segment, such as `POST /channels/*/messages`
    public ScriptedFault matching(String pattern) {
        return new ScriptedFault(json.deepCopy().put("match", pattern));
    }

    /// Sets the number of requests that the fault strikes; 0 means all.
    public ScriptedFault times(int times) {
        return new ScriptedFault(json.deepCopy().put("times", times));
    }

    /// Sets the share of requests that the fault strikes, above 0 and up to 1.
    public ScriptedFault share(double share) {
        return new ScriptedFault(json.deepCopy().put("share", share));
    }

    /// Sets the wait that a 429 asks for.
    public ScriptedFault retryAfter(Duration wait) {
        return new ScriptedFault(
                json.deepCopy().put("retryAfterSeconds", wait.toMillis() / 1000.0));
    }

    ObjectNode json() {
        return json;
    }

    private static ScriptedFault of(String when, FaultKind kind) {
        return new ScriptedFault(
                JsonNodeFactory.instance.objectNode().put("when", when).put("kind", kind.key()));
    }
}
