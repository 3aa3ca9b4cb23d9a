/// The way onto `chat-inbound`: in order per place, and until Kafka has it.
@NullMarked
package dev.parley.support.ingress.publishing;

import org.jspecify.annotations.NullMarked;
