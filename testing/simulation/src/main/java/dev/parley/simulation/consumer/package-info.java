/// Parallel consumer: records, group, instances, and the verdict on what was handled.
@NullMarked
package dev.parley.simulation.consumer;

import org.jspecify.annotations.NullMarked;
