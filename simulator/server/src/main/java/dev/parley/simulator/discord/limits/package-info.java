/// Discord's rate limits as pure state machines over a given clock, and their headers and replies.
@NullMarked
package dev.parley.simulator.discord.limits;

import org.jspecify.annotations.NullMarked;
