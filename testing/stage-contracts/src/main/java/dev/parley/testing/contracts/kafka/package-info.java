/// Kafka as the tests of every service use it.
@NullMarked
package dev.parley.testing.contracts.kafka;

import org.jspecify.annotations.NullMarked;
