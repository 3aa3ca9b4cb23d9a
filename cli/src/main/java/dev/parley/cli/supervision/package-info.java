/// The keeping of processes: started in order, started again when they die, stopped in order.
@NullMarked
package dev.parley.cli.supervision;

import org.jspecify.annotations.NullMarked;
