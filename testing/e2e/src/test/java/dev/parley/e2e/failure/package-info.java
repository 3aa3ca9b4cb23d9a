/// Tests with faults: killed, frozen and unreachable components, poison pills and replays.
@NullMarked
package dev.parley.e2e.failure;

import org.jspecify.annotations.NullMarked;
