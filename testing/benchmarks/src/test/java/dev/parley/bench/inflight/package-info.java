/// Stories of the benches.
@NullMarked
package dev.parley.bench.inflight;

import org.jspecify.annotations.NullMarked;
