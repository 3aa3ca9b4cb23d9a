/// Outbound adapter that both egress services share: receipts to Kafka.
@NullMarked
package dev.parley.support.egress.outbound;

import org.jspecify.annotations.NullMarked;
