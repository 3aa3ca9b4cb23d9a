package dev.parley.inference.completion;

import java.util.random.RandomGenerator;

/// Chance that always falls the same way.
enum Chance implements RandomGenerator {
    /// The lowest numbers.
    LOWEST(0L),
    /// The highest numbers.
    HIGHEST(-1L);

    private final long bits;

    Chance(long bits) {
        this.bits = bits;
    }

    @Override
    public long nextLong() {
        return bits;
    }
}
