/// The door out: departures become events, encoded for the outbox.
@NullMarked
package dev.parley.conversation.outbound;

import org.jspecify.annotations.NullMarked;
