/// Transactional outbox: events stored in a database transaction and published after it.
@NullMarked
package dev.parley.support.kafka.outbox;

import org.jspecify.annotations.NullMarked;
