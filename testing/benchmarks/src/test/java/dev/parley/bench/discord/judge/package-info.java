/// Stories of the benches.
@NullMarked
package dev.parley.bench.discord.judge;

import org.jspecify.annotations.NullMarked;
