package dev.parley.testing.soak.judge;

import java.util.ArrayList;
import java.util.List;

/// Answers stand in their place and in the order in which each person wrote.
final class OrderJudge implements RunJudge {

    @Override
    public String name() {
        return "order";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var result = ChatLines.verify(evidence);
        var violations = new ArrayList<String>();
        if (result.outOfOrder() > 0) {
            violations.add(result.outOfOrder() + " pairs of answers are in the wrong order");
        }
        result.misplaced()
                .forEach(text -> violations.add("the answer to '" + text + "' is elsewhere"));
        return violations;
    }
}
