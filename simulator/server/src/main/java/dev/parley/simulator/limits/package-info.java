/// Rate limiters as pure state machines over a given time.
@NullMarked
package dev.parley.simulator.limits;

import org.jspecify.annotations.NullMarked;
