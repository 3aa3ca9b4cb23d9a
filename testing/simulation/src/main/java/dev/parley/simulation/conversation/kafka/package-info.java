/// Kafka around conversation-service, with the stages that answer its events.
@NullMarked
package dev.parley.simulation.conversation.kafka;

import org.jspecify.annotations.NullMarked;
