/// Seeds and their histories: the same seed has the same one.
@NullMarked
package dev.parley.simulation.seed;

import org.jspecify.annotations.NullMarked;
