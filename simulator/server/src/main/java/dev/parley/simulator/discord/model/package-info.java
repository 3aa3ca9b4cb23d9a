/// Guild, mentions and interactions of the simulated Discord.
@NullMarked
package dev.parley.simulator.discord.model;

import org.jspecify.annotations.NullMarked;
