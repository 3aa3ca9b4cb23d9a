/// What people see in a place, and in which order it became visible.
@NullMarked
package dev.parley.simulation.egress.place;

import org.jspecify.annotations.NullMarked;
