package dev.parley.discord.replay;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;

/// Finds the recording closest to a request that matches none: first by the kind of operation, then
/// by the body, then by edit distance of the operation's name.
final class ClosestMatch {

    private final String operation;
    private final String body;

    ClosestMatch(String operation, JsonNode body) {
        this.operation = operation;
        this.body = CanonicalForm.canonicalize(body);
    }

    /// Returns the closest recording; null when there are none.
    @Nullable String find(List<RecordedInteraction> recordings) {
        return recordings.stream()
                .min(
                        Comparator.comparing((RecordedInteraction recording) ->
                                        !isSameKind(recording.operation()))
                                .thenComparing(recording -> !hasSameBody(recording))
                                .thenComparingInt(
                                        recording -> distance(operation, recording.operation())))
                .map(this::describe)
                .orElse(null);
    }

    private String describe(RecordedInteraction recording) {
        var request = recording.request();
        return "%s (%s %s with %s)"
                .formatted(
                        recording.operation(),
                        request.method(),
                        request.path(),
                        hasSameBody(recording) ? "the same body" : "a different body");
    }

    private boolean isSameKind(String other) {
        return kind(operation).equals(kind(other));
    }

    /// Returns an operation's name without the id in its middle.
    private static String kind(String operation) {
        return operation.replaceFirst(":.*:", ":");
    }

    private boolean hasSameBody(RecordedInteraction recording) {
        return body.equals(CanonicalForm.canonicalize(recording.request().body()));
    }

    /// Returns the Levenshtein distance.
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
