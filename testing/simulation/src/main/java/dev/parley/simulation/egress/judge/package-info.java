/// Commands with their expected effects, and the verdict on a history.
@NullMarked
package dev.parley.simulation.egress.judge;

import org.jspecify.annotations.NullMarked;
