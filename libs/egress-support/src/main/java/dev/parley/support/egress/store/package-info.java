/// The ledger in Postgres: one table in the service's own schema, one round trip per call.
@NullMarked
package dev.parley.support.egress.store;

import org.jspecify.annotations.NullMarked;
