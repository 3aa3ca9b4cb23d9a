/// Turns and virtual time: one actor runs at a time, chosen by the seed.
@NullMarked
package dev.parley.simulation.schedule;

import org.jspecify.annotations.NullMarked;
