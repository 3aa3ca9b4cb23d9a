/// Tests of this package.
@NullMarked
package dev.parley.support.kafka.outbox;

import org.jspecify.annotations.NullMarked;
