/// The simulator as a bench uses it: people who write, scripts, and the journal of what happened
/// when.
@NullMarked
package dev.parley.benchmarks.control;

import org.jspecify.annotations.NullMarked;
