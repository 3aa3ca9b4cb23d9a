/// Discord's gateway: sessions that survive their connections, and the events replayed to them.
@NullMarked
package dev.parley.simulator.discord.gateway;

import org.jspecify.annotations.NullMarked;
