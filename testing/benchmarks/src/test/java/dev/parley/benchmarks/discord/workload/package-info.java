/// Stories of the benches.
@NullMarked
package dev.parley.benchmarks.discord.workload;

import org.jspecify.annotations.NullMarked;
