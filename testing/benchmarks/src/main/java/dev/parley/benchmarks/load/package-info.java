/// The load: messages written at a pace, and what became of each.
@NullMarked
package dev.parley.benchmarks.load;

import org.jspecify.annotations.NullMarked;
