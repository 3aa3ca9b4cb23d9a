/// Supervision of processes: start in order, restart after a failure, stop in order.
@NullMarked
package dev.parley.cli.supervision;

import org.jspecify.annotations.NullMarked;
