/// Scripted failures: which request fails, how, how often, before or after it took effect.
@NullMarked
package dev.parley.simulator.faults;

import org.jspecify.annotations.NullMarked;
