/// The libraries under comparison, each a process of its own.
@NullMarked
package dev.parley.bench.discord.contestant;

import org.jspecify.annotations.NullMarked;
