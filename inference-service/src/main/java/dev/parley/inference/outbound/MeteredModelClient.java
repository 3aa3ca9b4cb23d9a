package dev.parley.inference.outbound;

import dev.parley.inference.completion.ModelCallOutcome;
import dev.parley.inference.completion.ModelClient;
import dev.parley.inference.completion.Prompt;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.time.Duration;

/// Counts and times calls of a model by outcome: `inference.calls`, `inference.call.duration`.
///
/// The excess of calls over `inference.turns` is the cost of retries, fallbacks and crashes.
public final class MeteredModelClient implements ModelClient {

    private final ModelClient model;
    private final MeterRegistry meters;

    /// Wraps a model client.
    public MeteredModelClient(ModelClient model, MeterRegistry meters) {
        this.model = model;
        this.meters = meters;
    }

    @Override
    public ModelCallOutcome call(String name, Prompt prompt, Duration timeout)
            throws InterruptedException {
        var timing = Timer.start(meters);
        var outcome = "given_up";
        try {
            var attempt = model.call(name, prompt, timeout);
            outcome = label(attempt);
            return attempt;
        } finally {
            meters.counter("inference.calls", "outcome", outcome).increment();
            timing.stop(meters.timer("inference.call.duration", "outcome", outcome));
        }
    }

    private static String label(ModelCallOutcome attempt) {
        return switch (attempt) {
            case ModelCallOutcome.Answered _ -> "answered";
            case ModelCallOutcome.Refused _ -> "refused";
            case ModelCallOutcome.Unavailable _ -> "unavailable";
            case ModelCallOutcome.Unusable _ -> "unusable";
        };
    }
}
