/// Statements of the services that keep something in Postgres.
@NullMarked
package dev.parley.chassis.sql;

import org.jspecify.annotations.NullMarked;
