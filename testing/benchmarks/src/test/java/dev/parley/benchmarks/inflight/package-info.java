/// Stories of the benches.
@NullMarked
package dev.parley.benchmarks.inflight;

import org.jspecify.annotations.NullMarked;
