/// Real Kafka, Postgres, Redis and a schema registry as child processes on loopback.
///
/// The command line runs them for a developer, [dev.parley.testing.servers.TestServers] for tests;
/// the data stays in a directory, so that a restart keeps it.
@NullMarked
package dev.parley.local;

import org.jspecify.annotations.NullMarked;
