/// Encoding of effects as events for the outbox.
@NullMarked
package dev.parley.conversation.outbound;

import org.jspecify.annotations.NullMarked;
