/// What people and producers do during a run.
@NullMarked
package dev.parley.testing.soak.traffic;

import org.jspecify.annotations.NullMarked;
