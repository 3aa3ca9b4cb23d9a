/// The pipeline's own time per message, beside a bare chain of Kafka topics.
@NullMarked
package dev.parley.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
