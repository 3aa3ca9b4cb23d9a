/// Database of conversation-service with the rules of Postgres' one: locks, transactions that are
/// seen when they have committed, and claims by its own clock.
@NullMarked
package dev.parley.simulation.conversation.database;

import org.jspecify.annotations.NullMarked;
