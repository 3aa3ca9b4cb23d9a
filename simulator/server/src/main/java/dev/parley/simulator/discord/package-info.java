/// The simulated Discord.
@NullMarked
package dev.parley.simulator.discord;

import org.jspecify.annotations.NullMarked;
