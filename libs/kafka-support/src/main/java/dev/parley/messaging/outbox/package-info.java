/// The outbox: events that were decided in a database transaction and leave for Kafka after it.
@NullMarked
package dev.parley.messaging.outbox;

import org.jspecify.annotations.NullMarked;
