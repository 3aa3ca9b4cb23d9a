/// The door in: delivery commands from Kafka, one queue per place, as commands of ours.
@NullMarked
package dev.parley.delivery.inbound;

import org.jspecify.annotations.NullMarked;
