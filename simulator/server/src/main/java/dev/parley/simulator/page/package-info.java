/// The chat page, without assets from other hosts.
@NullMarked
package dev.parley.simulator.page;

import org.jspecify.annotations.NullMarked;
