/// Delivery as both platforms share it: a [dev.parley.delivery.Command] arrives, a
/// [dev.parley.delivery.Carrier] carries it out under the eyes of a [dev.parley.delivery.Ledger],
/// and exactly one [dev.parley.delivery.Ending] departs as its receipt.
///
/// Plain Java; the doors are in `inbound` (Kafka to commands), `store` (Postgres) and `outbound`
/// (receipts). Why this is a module of its own: docs/adr/0006-delivery-module.md.
@NullMarked
package dev.parley.delivery;

import org.jspecify.annotations.NullMarked;
