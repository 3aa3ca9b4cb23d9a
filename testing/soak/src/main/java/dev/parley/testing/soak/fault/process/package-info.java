/// Faults of the services' processes.
@NullMarked
package dev.parley.testing.soak.fault.process;

import org.jspecify.annotations.NullMarked;
