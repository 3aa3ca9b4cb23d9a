/// What the two halves of the simulated Discord share: its settings, its guild and its JSON.
@NullMarked
package dev.parley.simulator.discord;

import org.jspecify.annotations.NullMarked;
