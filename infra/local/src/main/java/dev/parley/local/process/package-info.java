/// Child processes: start, readiness, stop, and an end with their parent at the latest.
@NullMarked
package dev.parley.local.process;

import org.jspecify.annotations.NullMarked;
