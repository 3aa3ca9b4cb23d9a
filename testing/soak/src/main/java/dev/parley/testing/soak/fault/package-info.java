/// Faults, their schedule and the count of those that happened.
@NullMarked
package dev.parley.testing.soak.fault;

import org.jspecify.annotations.NullMarked;
