/// Tests of the simulation: the real code survives it, mutants do not.
@NullMarked
package dev.parley.simulation;

import org.jspecify.annotations.NullMarked;
