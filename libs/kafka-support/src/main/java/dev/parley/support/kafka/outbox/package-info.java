/// The outbox: events that were decided in a database transaction and leave for Kafka after it.
@NullMarked
package dev.parley.support.kafka.outbox;

import org.jspecify.annotations.NullMarked;
