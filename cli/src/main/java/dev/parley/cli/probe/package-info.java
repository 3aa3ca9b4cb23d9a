/// The trial of real tokens: each neighbour is asked once whether it knows the one that is set.
@NullMarked
package dev.parley.cli.probe;

import org.jspecify.annotations.NullMarked;
