/// Stories of the benches.
@NullMarked
package dev.parley.benchmarks;

import org.jspecify.annotations.NullMarked;
