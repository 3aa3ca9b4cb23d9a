/// Faults that a seed chooses, and mutants that the judges must catch.
@NullMarked
package dev.parley.simulation.fault;

import org.jspecify.annotations.NullMarked;
