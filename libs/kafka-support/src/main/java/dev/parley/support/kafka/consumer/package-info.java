/// Parallel consumer: thousands of records in flight, of which only finished ones are committed
/// (docs/adr/0003-watermark-loop.md).
@NullMarked
package dev.parley.support.kafka.consumer;

import org.jspecify.annotations.NullMarked;
