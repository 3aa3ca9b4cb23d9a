/// Three platforms in one process: what arrives are the requests of real chat clients, what is
/// decided is what the platform would have answered, what departs are its replies, gateway events
/// and updates.
@NullMarked
package dev.parley.simulator;

import org.jspecify.annotations.NullMarked;
