package dev.parley.testing.soak.report;

import java.util.List;

/// Findings of one judge.
///
/// @param judge its name
/// @param violations each breach of its promise
public record Judgement(String judge, List<String> violations) {

    public Judgement {
        violations = List.copyOf(violations);
    }
}
