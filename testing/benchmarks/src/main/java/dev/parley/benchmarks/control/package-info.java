/// The simulated platforms under load.
@NullMarked
package dev.parley.benchmarks.control;

import org.jspecify.annotations.NullMarked;
