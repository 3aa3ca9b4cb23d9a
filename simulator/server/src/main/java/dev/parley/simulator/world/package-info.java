/// The people, places and messages that all simulated platforms share, and the journal of events.
@NullMarked
package dev.parley.simulator.world;

import org.jspecify.annotations.NullMarked;
