package dev.parley.simulation.conversation.kafka;

import dev.parley.conversation.turn.InferenceOutcome;
import dev.parley.conversation.turn.Turn;
import dev.parley.simulation.seed.Stage;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// inference-service: one result per turn, which may be late, come twice, or never.
public final class ModelService {

    private static final int NEVER = 20;
    private static final int LATE = 5;
    private static final int MAX_LATE_SECONDS = 70;
    private static final int MIN_MILLIS = 200;
    private static final int MAX_MILLIS = 8_000;

    private final Stage stage;
    private final BiConsumer<Turn, InferenceOutcome> results;
    private final Set<UUID> asked = new HashSet<>();

    /// @param results takes each result that is published
    public ModelService(Stage stage, BiConsumer<Turn, InferenceOutcome> results) {
        this.stage = stage;
        this.results = results;
    }

    /// Takes a request; copies of one join its call.
    public void on(Turn turn) {
        var random = stage.random();
        if (!asked.add(turn.id()) || random.nextInt(NEVER) == 0) {
            return;
        }
        var delay =
                random.nextInt(LATE) == 0
                        ? Duration.ofSeconds(1 + random.nextInt(MAX_LATE_SECONDS))
                        : Duration.ofMillis(MIN_MILLIS + random.nextInt(MAX_MILLIS));
        var outcome = outcome(turn);
        stage.scheduler().after(delay, () -> results.accept(turn, outcome));
        if (random.nextInt(LATE) == 0) {
            var again = delay.plusSeconds(random.nextInt(MAX_LATE_SECONDS));
            stage.scheduler().after(again, () -> results.accept(turn, outcome));
        }
    }

    private InferenceOutcome outcome(Turn turn) {
        return switch (stage.random().nextInt(6)) {
            case 0 -> new InferenceOutcome.Failed();
            case 1 -> new InferenceOutcome.Declined();
            default ->
                    new InferenceOutcome.Completed(answer(turn), turn.model(), false, null, null);
        };
    }

    /// The text that answers a turn.
    public static String answer(Turn turn) {
        return "answer to " + turn.answeredEventIds();
    }
}
