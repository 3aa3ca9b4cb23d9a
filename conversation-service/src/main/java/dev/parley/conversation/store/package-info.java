/// Storage of conversations: Postgres for durable state, Redis as a session cache.
@NullMarked
package dev.parley.conversation.store;

import org.jspecify.annotations.NullMarked;
