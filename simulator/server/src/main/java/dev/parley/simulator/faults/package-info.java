/// Scripted faults: which requests fail, in which way, before or after they took effect.
@NullMarked
package dev.parley.simulator.faults;

import org.jspecify.annotations.NullMarked;
