package dev.parley.simulator.client;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;

/// The behavior of the simulated model; a new script replaces the one before.
public final class ModelScript {

    private final ObjectNode json;

    private ModelScript(ObjectNode json) {
        this.json = json;
    }

    /// A model that answers immediately and never fails.
    public static ModelScript defaults() {
        return new ModelScript(JsonNodeFactory.instance.objectNode());
    }

    /// Delays every answer.
    public ModelScript delay(Duration delay) {
        return new ModelScript(json.deepCopy().put("delayMs", delay.toMillis()));
    }

    /// Delays a share of the answers by another time.
    ///
    /// @param share from 0 to 1
    public ModelScript slowShare(double share, Duration delay) {
        return new ModelScript(
                json.deepCopy().put("slowShare", share).put("slowDelayMs", delay.toMillis()));
    }

    /// Makes the slow answers repeatable.
    public ModelScript seed(long seed) {
        return new ModelScript(json.deepCopy().put("seed", seed));
    }

    /// Makes the next calls fail, after those that already are to fail.
    public ModelScript fail(ModelFailure failure, int times) {
        ObjectNode changed = json.deepCopy();
        changed.withArray("script").addObject().put("fault", failure.key()).put("times", times);
        return new ModelScript(changed);
    }

    /// Answers the next calls with 429 and a Retry-After.
    public ModelScript rateLimit(Duration retryAfter, int times) {
        ObjectNode changed = json.deepCopy();
        changed.withArray("script")
                .addObject()
                .put("fault", ModelFailure.RATE_LIMITED.key())
                .put("times", times)
                .put("retryAfterSeconds", retryAfter.toMillis() / 1000.0);
        return new ModelScript(changed);
    }

    ObjectNode json() {
        return json;
    }
}
