/// The libraries under comparison, each in a process of its own.
@NullMarked
package dev.parley.benchmarks.discord.candidate;

import org.jspecify.annotations.NullMarked;
