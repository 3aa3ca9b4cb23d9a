/// The watermark loop: an ordinary consumer with thousands of records in flight, that commits only
/// what is finished (docs/adr/0003-watermark-loop.md).
@NullMarked
package dev.parley.support.kafka.consumer;

import org.jspecify.annotations.NullMarked;
