/// Thousands of slow calls through one instance, beside the ideal schedule of the same calls.
@NullMarked
package dev.parley.benchmarks.inflight;

import org.jspecify.annotations.NullMarked;
