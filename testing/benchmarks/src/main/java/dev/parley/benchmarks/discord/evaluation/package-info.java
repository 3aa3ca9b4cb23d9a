/// What became of a workload: the floor, and the figures from the simulator's log.
@NullMarked
package dev.parley.benchmarks.discord.evaluation;

import org.jspecify.annotations.NullMarked;
