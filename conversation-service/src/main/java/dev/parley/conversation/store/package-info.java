/// The memory: Postgres for all that must last, Redis for what saves a look.
@NullMarked
package dev.parley.conversation.store;

import org.jspecify.annotations.NullMarked;
