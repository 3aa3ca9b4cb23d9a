/// Decision logic that both egress services share: a [dev.parley.support.egress.delivery.Command]
/// arrives, a [dev.parley.support.egress.delivery.DeliveryHandler] carries it out and consults a
/// [dev.parley.support.egress.delivery.DeliveryLedger], and exactly one
/// [dev.parley.support.egress.delivery.DeliveryOutcome] leaves as its receipt.
///
/// Plain Java. The adapters are in `inbound` (Kafka), `store` (Postgres) and `outbound` (receipts);
/// docs/adr/0006-egress-support.md gives the reasons for this module.
@NullMarked
package dev.parley.support.egress.delivery;

import org.jspecify.annotations.NullMarked;
