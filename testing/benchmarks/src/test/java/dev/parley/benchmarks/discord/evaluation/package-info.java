/// Tests of the benchmarks.
@NullMarked
package dev.parley.benchmarks.discord.evaluation;

import org.jspecify.annotations.NullMarked;
