/// The `burst` benchmark: Parley on Telegram, compared with a single-process bot measured the same
/// way.
@NullMarked
package dev.parley.benchmarks.burst;

import org.jspecify.annotations.NullMarked;
