/// The typed client of the simulator's control API: users write, scripts change how the platforms
/// behave, journal and request log report what happened.
@NullMarked
package dev.parley.simulator.client;

import org.jspecify.annotations.NullMarked;
