/// Stories of the benches.
@NullMarked
package dev.parley.benchmarks.load;

import org.jspecify.annotations.NullMarked;
