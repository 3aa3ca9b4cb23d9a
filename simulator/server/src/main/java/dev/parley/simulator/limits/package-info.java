/// Rate limiters as pure state machines: given an instant, they say yes, or no and for how long.
@NullMarked
package dev.parley.simulator.limits;

import org.jspecify.annotations.NullMarked;
