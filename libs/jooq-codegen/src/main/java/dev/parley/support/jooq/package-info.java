/// Build tool: from a service's Flyway migrations to its jOOQ classes.
@NullMarked
package dev.parley.support.jooq;

import org.jspecify.annotations.NullMarked;
