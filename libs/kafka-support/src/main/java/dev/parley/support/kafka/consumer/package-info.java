/// Parallel consumer: thousands of records in flight, of which only finished ones are committed
/// (docs/adr/0003-parallel-consumer.md).
@NullMarked
package dev.parley.support.kafka.consumer;

import org.jspecify.annotations.NullMarked;
