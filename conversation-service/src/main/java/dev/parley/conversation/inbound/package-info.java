/// Kafka listeners and handlers that map consumed events to the records of the turn package.
@NullMarked
package dev.parley.conversation.inbound;

import org.jspecify.annotations.NullMarked;
