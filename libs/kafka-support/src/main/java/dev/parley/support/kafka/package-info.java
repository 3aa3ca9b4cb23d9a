/// Kafka access of all services: topics, encoding and decoding of events, dead letters.
@NullMarked
package dev.parley.support.kafka;

import org.jspecify.annotations.NullMarked;
