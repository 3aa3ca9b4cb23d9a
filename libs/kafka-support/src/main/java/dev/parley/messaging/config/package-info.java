/// The wiring of the Kafka plumbing, imported by every service.
@NullMarked
package dev.parley.messaging.config;

import org.jspecify.annotations.NullMarked;
