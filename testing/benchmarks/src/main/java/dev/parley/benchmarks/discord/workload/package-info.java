/// What the candidates are given to do, and under which limits and faults.
@NullMarked
package dev.parley.benchmarks.discord.workload;

import org.jspecify.annotations.NullMarked;
