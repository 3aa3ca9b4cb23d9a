/// The door in: records from Kafka become plain messages, outcomes and receipts.
@NullMarked
package dev.parley.conversation.inbound;

import org.jspecify.annotations.NullMarked;
