/// Faults of the consumer groups.
@NullMarked
package dev.parley.testing.soak.fault.group;

import org.jspecify.annotations.NullMarked;
