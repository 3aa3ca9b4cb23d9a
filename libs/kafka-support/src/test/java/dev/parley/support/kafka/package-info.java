/// Tests of the Kafka plumbing.
@NullMarked
package dev.parley.support.kafka;

import org.jspecify.annotations.NullMarked;
