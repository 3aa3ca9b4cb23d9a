/// Clocks of the benchmarks.
@NullMarked
package dev.parley.benchmarks.config;

import org.jspecify.annotations.NullMarked;
