/// Tests of this package.
@NullMarked
package dev.parley.support.kafka.consumer;

import org.jspecify.annotations.NullMarked;
