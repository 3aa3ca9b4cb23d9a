/// Stories of the benches.
@NullMarked
package dev.parley.benchmarks.discord.evaluation;

import org.jspecify.annotations.NullMarked;
