/// The `pipeline` benchmark: processing time per message, compared with a bare chain of Kafka
/// topics.
@NullMarked
package dev.parley.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
