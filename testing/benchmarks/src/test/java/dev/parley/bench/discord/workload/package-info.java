/// Stories of the benches.
@NullMarked
package dev.parley.bench.discord.workload;

import org.jspecify.annotations.NullMarked;
