/// Discord delivery: ours beside JDA, @discordjs/rest and Discord4J, judged by the simulator's log
/// alone.
@NullMarked
package dev.parley.benchmarks.discord;

import org.jspecify.annotations.NullMarked;
