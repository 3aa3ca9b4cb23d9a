/// Topic and consumer group as the broker keeps them, with the client that each instance has.
@NullMarked
package dev.parley.simulation.consumer.broker;

import org.jspecify.annotations.NullMarked;
