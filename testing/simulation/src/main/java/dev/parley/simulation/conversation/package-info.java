/// Turns and outbox of conversation-service: messages, instances, and the verdict on what left.
@NullMarked
package dev.parley.simulation.conversation;

import org.jspecify.annotations.NullMarked;
