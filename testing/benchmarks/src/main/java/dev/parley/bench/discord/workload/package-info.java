/// What the contestants are given to do, and under which limits and faults.
@NullMarked
package dev.parley.bench.discord.workload;

import org.jspecify.annotations.NullMarked;
