package dev.parley.inference.completion;

import java.util.random.RandomGenerator;

/// Chance that always falls the same way.
enum FixedRandom implements RandomGenerator {
    /// The lowest numbers.
    MIN(0L),
    /// The highest numbers.
    MAX(-1L);

    private final long bits;

    FixedRandom(long bits) {
        this.bits = bits;
    }

    @Override
    public long nextLong() {
        return bits;
    }
}
