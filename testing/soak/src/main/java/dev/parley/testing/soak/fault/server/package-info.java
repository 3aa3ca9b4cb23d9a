/// Faults of the servers that the services depend on.
@NullMarked
package dev.parley.testing.soak.fault.server;

import org.jspecify.annotations.NullMarked;
