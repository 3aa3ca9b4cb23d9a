package dev.parley.inference.completion;

import java.util.random.RandomGenerator;

/// Random generator that always returns the same number.
enum FixedRandom implements RandomGenerator {
    /// Always the lowest number.
    MIN(0L),
    /// Always the highest number.
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
