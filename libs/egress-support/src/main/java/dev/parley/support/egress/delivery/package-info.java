/// Delivery as both platforms share it: a [dev.parley.support.egress.delivery.Command] arrives, a
/// [dev.parley.support.egress.delivery.DeliveryHandler] carries it out under the eyes of a
/// [dev.parley.support.egress.delivery.DeliveryLedger], and exactly one
/// [dev.parley.support.egress.delivery.DeliveryOutcome] departs as its receipt.
///
/// Plain Java; the doors are in `inbound` (Kafka to commands), `store` (Postgres) and `outbound`
/// (receipts). Why this is a module of its own: docs/adr/0006-delivery-module.md.
@NullMarked
package dev.parley.support.egress.delivery;

import org.jspecify.annotations.NullMarked;
