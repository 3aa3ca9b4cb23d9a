/// Tests of the Kafka plumbing.
@NullMarked
package dev.parley.messaging;

import org.jspecify.annotations.NullMarked;
