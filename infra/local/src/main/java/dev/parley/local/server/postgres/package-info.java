/// A Postgres server on loopback, unpacked and initialized once.
@NullMarked
package dev.parley.local.server.postgres;

import org.jspecify.annotations.NullMarked;
