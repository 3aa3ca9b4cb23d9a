/// Deterministic simulation of the egress services' decisions: `./parley simulate`.
@NullMarked
package dev.parley.simulation;

import org.jspecify.annotations.NullMarked;
