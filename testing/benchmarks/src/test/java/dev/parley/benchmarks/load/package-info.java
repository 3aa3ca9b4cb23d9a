/// Tests of the benchmarks.
@NullMarked
package dev.parley.benchmarks.load;

import org.jspecify.annotations.NullMarked;
