/// Outbound adapter: Discord's REST API through discord-client.
@NullMarked
package dev.parley.egress.discord.outbound;

import org.jspecify.annotations.NullMarked;
