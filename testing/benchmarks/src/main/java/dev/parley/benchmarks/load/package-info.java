/// Load generation: messages written on schedule, and the exchanges that result.
@NullMarked
package dev.parley.benchmarks.load;

import org.jspecify.annotations.NullMarked;
