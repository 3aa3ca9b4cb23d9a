/// Conversations with Discord written to a file, and taken from it instead of from Discord.
@NullMarked
package dev.parley.discord.simulation;

import org.jspecify.annotations.NullMarked;
