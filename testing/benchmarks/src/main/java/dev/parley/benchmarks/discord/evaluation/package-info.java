/// Evaluation of a workload: the reference model's floor, and figures from the simulator's log.
@NullMarked
package dev.parley.benchmarks.discord.evaluation;

import org.jspecify.annotations.NullMarked;
