/// The benches: one command per figure, each beside its floor or its peer, measured in the same
/// run.
@NullMarked
package dev.parley.benchmarks;

import org.jspecify.annotations.NullMarked;
