/// Faults of the links between the services and what they depend on.
@NullMarked
package dev.parley.testing.soak.fault.network;

import org.jspecify.annotations.NullMarked;
