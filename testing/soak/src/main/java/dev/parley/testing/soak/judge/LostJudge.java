package dev.parley.testing.soak.judge;

import java.util.List;

/// Every message is answered, or its end is explicit.
final class LostJudge implements RunJudge {

    @Override
    public String name() {
        return "lost";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var ends = new ExplicitEnds(evidence);
        return ChatLines.verify(evidence).lost().stream()
                .filter(text -> ends.of(text).isEmpty())
                .map(text -> "'" + text + "' has no answer, and nothing says why")
                .toList();
    }
}
