/// The scripted behavior of the simulated Discord.
@NullMarked
package dev.parley.simulator.discord.behavior;

import org.jspecify.annotations.NullMarked;
