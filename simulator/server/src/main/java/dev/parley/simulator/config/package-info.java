/// The simulator's settings, and the wiring of its parts.
@NullMarked
package dev.parley.simulator.config;

import org.jspecify.annotations.NullMarked;
