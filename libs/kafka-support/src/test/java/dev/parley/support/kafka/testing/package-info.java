/// Fixtures of the Kafka tests: an in-process registry and sample events.
@NullMarked
package dev.parley.support.kafka.testing;

import org.jspecify.annotations.NullMarked;
