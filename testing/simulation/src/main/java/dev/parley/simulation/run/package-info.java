/// One seed: commands, instances, faults and the verdict.
@NullMarked
package dev.parley.simulation.run;

import org.jspecify.annotations.NullMarked;
