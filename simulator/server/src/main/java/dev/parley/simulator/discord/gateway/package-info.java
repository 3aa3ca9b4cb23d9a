/// The simulated gateway: sessions that outlive their connections, and replay of missed events.
@NullMarked
package dev.parley.simulator.discord.gateway;

import org.jspecify.annotations.NullMarked;
