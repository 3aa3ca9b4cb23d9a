/// Record and replay: writes the traffic with Discord to a cassette file, and answers from one in
/// place of Discord.
@NullMarked
package dev.parley.discord.replay;

import org.jspecify.annotations.NullMarked;
