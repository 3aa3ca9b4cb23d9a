/// Inbound adapter: reads delivery commands from Kafka, one queue per place.
@NullMarked
package dev.parley.support.egress.inbound;

import org.jspecify.annotations.NullMarked;
