/// The clocks of the benches.
@NullMarked
package dev.parley.benchmarks.config;

import org.jspecify.annotations.NullMarked;
