/// The wiring of the Kafka plumbing, imported by every service.
@NullMarked
package dev.parley.support.kafka.config;

import org.jspecify.annotations.NullMarked;
