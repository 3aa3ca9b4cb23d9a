/// The control API: acts as a user, observes places, reads the logs, scripts faults.
@NullMarked
package dev.parley.simulator.control;

import org.jspecify.annotations.NullMarked;
