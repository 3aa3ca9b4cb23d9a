package dev.parley.testing.soak.judge;

import java.util.List;

/// A judge of one promise.
public interface RunJudge {

    /// The promise in a word, such as `lost`.
    String name();

    /// Each breach of the promise in a sentence that names message, turn or place.
    List<String> violations(Evidence evidence);

    /// All judges.
    static List<RunJudge> all() {
        return List.of(
                new LostJudge(),
                new TwiceJudge(),
                new OrderJudge(),
                new OlderOverNewerJudge(),
                new ReceiptsJudge(),
                new BacklogJudge(),
                new DeadLettersJudge(),
                new ModelCallsJudge());
    }
}
