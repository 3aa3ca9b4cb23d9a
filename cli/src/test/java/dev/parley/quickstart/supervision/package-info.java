/// Stories about processes that die, and those that stop.
@NullMarked
package dev.parley.quickstart.supervision;

import org.jspecify.annotations.NullMarked;
