package dev.parley.testing.soak.judge;

import java.util.List;

/// Only injected poison becomes dead letters, and all of it does.
final class DeadLettersJudge implements RunJudge {

    @Override
    public String name() {
        return "dead letters";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        return evidence.deadLetters() == evidence.injectedPoison()
                ? List.of()
                : List.of(
                        "%d dead letters of %d poison pills"
                                .formatted(evidence.deadLetters(), evidence.injectedPoison()));
    }
}
