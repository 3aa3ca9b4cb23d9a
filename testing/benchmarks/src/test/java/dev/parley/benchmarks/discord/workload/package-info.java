/// Tests of the benchmarks.
@NullMarked
package dev.parley.benchmarks.discord.workload;

import org.jspecify.annotations.NullMarked;
