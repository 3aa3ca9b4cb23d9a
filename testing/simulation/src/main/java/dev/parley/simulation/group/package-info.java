/// Instances and places: who owns what, and who still believes so.
@NullMarked
package dev.parley.simulation.group;

import org.jspecify.annotations.NullMarked;
