/// Spring configuration of Kafka, imported by every service.
@NullMarked
package dev.parley.support.kafka.config;

import org.jspecify.annotations.NullMarked;
