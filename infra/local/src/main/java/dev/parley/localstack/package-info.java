/// Real Kafka, Postgres, Redis and a schema registry as child processes on loopback.
///
/// The quick start runs them for a person, [dev.parley.localstack.testing.TestStack] for tests; the
/// data stays in a directory, so that a restart keeps it.
@NullMarked
package dev.parley.localstack;

import org.jspecify.annotations.NullMarked;
