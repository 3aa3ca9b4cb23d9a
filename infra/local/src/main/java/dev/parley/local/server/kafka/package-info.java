/// A Kafka broker on loopback, and the declared topics.
@NullMarked
package dev.parley.local.server.kafka;

import org.jspecify.annotations.NullMarked;
