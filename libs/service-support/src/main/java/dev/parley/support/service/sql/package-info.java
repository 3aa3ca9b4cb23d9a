/// Statements of the services that keep something in Postgres.
@NullMarked
package dev.parley.support.service.sql;

import org.jspecify.annotations.NullMarked;
