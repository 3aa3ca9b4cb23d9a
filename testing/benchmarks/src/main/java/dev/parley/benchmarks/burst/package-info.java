/// What a person on Telegram notices, beside a single-process bot measured the same way.
@NullMarked
package dev.parley.benchmarks.burst;

import org.jspecify.annotations.NullMarked;
