/// The people, places and messages that every simulated platform shares, and the journal of what
/// happened.
@NullMarked
package dev.parley.simulator.world;

import org.jspecify.annotations.NullMarked;
