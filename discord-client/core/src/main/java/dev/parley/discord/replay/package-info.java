/// Conversations with Discord written to a file, and taken from it instead of from Discord.
@NullMarked
package dev.parley.discord.replay;

import org.jspecify.annotations.NullMarked;
