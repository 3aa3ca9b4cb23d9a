/// Tests of the benchmarks.
@NullMarked
package dev.parley.benchmarks.inflight;

import org.jspecify.annotations.NullMarked;
