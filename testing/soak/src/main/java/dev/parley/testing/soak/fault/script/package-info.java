/// The simulator's log of scripted faults, by which a fault proves that it struck.
@NullMarked
package dev.parley.testing.soak.fault.script;

import org.jspecify.annotations.NullMarked;
