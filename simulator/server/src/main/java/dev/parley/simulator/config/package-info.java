/// The simulator's settings and the one place where its parts are put together.
@NullMarked
package dev.parley.simulator.config;

import org.jspecify.annotations.NullMarked;
