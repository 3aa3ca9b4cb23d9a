package dev.parley.discord.replay;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;

/// The search for the recording that comes closest to a request that has none: the same kind of
/// operation before another, the same body before another, then the most similar name.
final class ClosestMatch {

    private final String operation;
    private final String body;

    ClosestMatch(String operation, JsonNode body) {
        this.operation = operation;
        this.body = CanonicalForm.canonicalize(body);
    }

    /// What comes closest; null where there is nothing.
    @Nullable String find(List<RecordedInteraction> recordings) {
        return recordings.stream()
                .min(
                        Comparator.comparing(
                                        (RecordedInteraction one) -> !isSameKind(one.operation()))
                                .thenComparing(one -> !hasSameBody(one))
                                .thenComparingInt(one -> distance(operation, one.operation())))
                .map(this::describe)
                .orElse(null);
    }

    private String describe(RecordedInteraction one) {
        var asked = one.request();
        return "%s (%s %s with %s)"
                .formatted(
                        one.operation(),
                        asked.method(),
                        asked.path(),
                        hasSameBody(one) ? "the same body" : "another body");
    }

    private boolean isSameKind(String other) {
        return kind(operation).equals(kind(other));
    }

    /// An operation's name without the id in its middle.
    private static String kind(String operation) {
        return operation.replaceFirst(":.*:", ":");
    }

    private boolean hasSameBody(RecordedInteraction one) {
        return body.equals(CanonicalForm.canonicalize(one.request().body()));
    }

    /// How many characters must be changed, added or taken away (Levenshtein).
    static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (var line = 1; line <= one.length(); line++) {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column < row.length; column++) {
                var isSame = one.charAt(line - 1) == other.charAt(column - 1);
                var changed = diagonal + (isSame ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
