/// Egress services: their commands, instances and wiring.
@NullMarked
package dev.parley.simulation.egress;

import org.jspecify.annotations.NullMarked;
