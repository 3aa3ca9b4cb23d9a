/// Process with a parallel consumer, whose threads are actors.
@NullMarked
package dev.parley.simulation.consumer.process;

import org.jspecify.annotations.NullMarked;
