/// The chat page, one file without assets from elsewhere.
@NullMarked
package dev.parley.simulator.page;

import org.jspecify.annotations.NullMarked;
