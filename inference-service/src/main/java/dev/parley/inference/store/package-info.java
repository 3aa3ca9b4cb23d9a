/// Ledger of results in Postgres.
@NullMarked
package dev.parley.inference.store;

import org.jspecify.annotations.NullMarked;
