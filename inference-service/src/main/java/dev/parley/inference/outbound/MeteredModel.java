package dev.parley.inference.outbound;

import dev.parley.inference.completion.Attempt;
import dev.parley.inference.completion.Model;
import dev.parley.inference.completion.Prompt;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.time.Duration;

/// Counts and times each call of a model by how it ended: `inference.calls`.
///
/// Calls beyond the turns of `inference.turns` are what retries, stand-ins and crashes cost.
public final class MeteredModel implements Model {

    private final Model model;
    private final MeterRegistry meters;

    /// Wraps a model.
    public MeteredModel(Model model, MeterRegistry meters) {
        this.model = model;
        this.meters = meters;
    }

    @Override
    public Attempt call(String name, Prompt prompt, Duration patience) throws InterruptedException {
        var timing = Timer.start(meters);
        var outcome = "given_up";
        try {
            var attempt = model.call(name, prompt, patience);
            outcome = label(attempt);
            return attempt;
        } finally {
            meters.counter("inference.calls", "outcome", outcome).increment();
            timing.stop(meters.timer("inference.call.duration", "outcome", outcome));
        }
    }

    private static String label(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Answered _ -> "answered";
            case Attempt.Refused _ -> "refused";
            case Attempt.Unavailable _ -> "unavailable";
            case Attempt.Unusable _ -> "unusable";
        };
    }
}
