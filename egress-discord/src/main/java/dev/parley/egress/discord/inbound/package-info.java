/// The door in: events as what can be done on Discord.
@NullMarked
package dev.parley.egress.discord.inbound;

import org.jspecify.annotations.NullMarked;
