/// The control API: speak as a user, watch the places, read the journal, script faults.
@NullMarked
package dev.parley.simulator.control;

import org.jspecify.annotations.NullMarked;
