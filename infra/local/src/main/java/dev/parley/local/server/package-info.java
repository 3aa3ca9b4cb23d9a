/// The servers on loopback, and the parts that Kafka, Postgres, Redis and the registry share.
@NullMarked
package dev.parley.local.server;

import org.jspecify.annotations.NullMarked;
