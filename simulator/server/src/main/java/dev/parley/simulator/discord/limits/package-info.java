/// Discord's rate limits as pure state machines over a given clock, and the headers that tell of
/// them.
@NullMarked
package dev.parley.simulator.discord.limits;

import org.jspecify.annotations.NullMarked;
