package dev.parley.testing.soak.judge;

import java.util.List;

/// Nothing is left undone.
final class BacklogJudge implements RunJudge {

    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        return evidence.backlog().isEmpty()
                ? List.of()
                : List.of("work is left: " + evidence.backlog());
    }
}
