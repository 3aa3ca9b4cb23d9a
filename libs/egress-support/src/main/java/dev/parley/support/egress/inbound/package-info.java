/// The door in: delivery commands from Kafka, one queue per place, as commands of ours.
@NullMarked
package dev.parley.support.egress.inbound;

import org.jspecify.annotations.NullMarked;
