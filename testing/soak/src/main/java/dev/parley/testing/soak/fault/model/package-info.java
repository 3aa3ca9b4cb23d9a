/// Faults of the model, scripted in the simulator.
@NullMarked
package dev.parley.testing.soak.fault.model;

import org.jspecify.annotations.NullMarked;
