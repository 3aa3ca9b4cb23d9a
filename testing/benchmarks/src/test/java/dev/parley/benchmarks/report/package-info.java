/// Stories of the benches.
@NullMarked
package dev.parley.benchmarks.report;

import org.jspecify.annotations.NullMarked;
