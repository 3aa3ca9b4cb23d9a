/// Faults of the chat platforms, scripted in the simulator.
@NullMarked
package dev.parley.testing.soak.fault.platform;

import org.jspecify.annotations.NullMarked;
