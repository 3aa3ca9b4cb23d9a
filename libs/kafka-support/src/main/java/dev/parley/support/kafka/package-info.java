/// The only Kafka plumbing of the system: which topics exist, how an event becomes a record and
/// back, and what happens to a record that nobody can read.
@NullMarked
package dev.parley.support.kafka;

import org.jspecify.annotations.NullMarked;
