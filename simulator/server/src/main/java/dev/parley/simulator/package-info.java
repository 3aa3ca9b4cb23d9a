/// Three platforms in one process: the requests of real chat clients arrive, the platform's
/// reaction is decided, and replies, gateway events and updates leave.
@NullMarked
package dev.parley.simulator;

import org.jspecify.annotations.NullMarked;
