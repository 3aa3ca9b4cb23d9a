package dev.parley.failpoints;

import java.util.Arrays;
import java.util.Optional;

/// Rule that a running service breaks on purpose, to show that a judge catches it.
public enum Mutant {
    /// The fence before a claim or a request is always open.
    FENCE_OPEN;

    /// Finds a mutant by its key.
    public static Optional<Mutant> ofKey(String key) {
        return Arrays.stream(values()).filter(mutant -> mutant.key().equals(key)).findFirst();
    }

    /// The name on the command line, such as `fence-open`.
    public String key() {
        return Keys.of(this);
    }
}
