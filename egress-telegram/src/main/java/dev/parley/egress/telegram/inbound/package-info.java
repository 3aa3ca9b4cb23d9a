/// Inbound adapter: commands on Kafka to actions on Telegram.
@NullMarked
package dev.parley.egress.telegram.inbound;

import org.jspecify.annotations.NullMarked;
