/// The `discord` benchmark: our client, JDA, `@discordjs/rest` and Discord4J, measured by the
/// simulator's log alone.
@NullMarked
package dev.parley.benchmarks.discord;

import org.jspecify.annotations.NullMarked;
