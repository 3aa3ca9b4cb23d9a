package dev.parley.cli.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The search for the known name that a misspelt one stands for.
public final class Spelling {

    private Spelling() {}

    /// The known name closest to a misspelt one.
    ///
    /// @param maxDistance names that differ in more letters are different names
    public static Optional<String> closest(String name, Collection<String> known, int maxDistance) {
        return known.stream()
                .min(Comparator.comparingInt(each -> distance(each, name)))
                .filter(each -> distance(each, name) <= maxDistance);
    }

    /// The Levenshtein distance: how many letters must be changed, added or removed.
    private static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            var current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                var changed = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(
                                Math.min(current[column - 1], previous[column]) + 1,
                                previous[column - 1] + changed);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
