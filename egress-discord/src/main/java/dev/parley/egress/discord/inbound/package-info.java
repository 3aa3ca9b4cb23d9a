/// Inbound adapter: converts events into actions on Discord.
@NullMarked
package dev.parley.egress.discord.inbound;

import org.jspecify.annotations.NullMarked;
