/// Tests of the benchmarks.
@NullMarked
package dev.parley.benchmarks;

import org.jspecify.annotations.NullMarked;
