/// The `inflight` benchmark: thousands of slow calls, compared with the ideal schedule.
@NullMarked
package dev.parley.benchmarks.inflight;

import org.jspecify.annotations.NullMarked;
