/// Stories about processes that die, and those that stop.
@NullMarked
package dev.parley.cli.supervision;

import org.jspecify.annotations.NullMarked;
