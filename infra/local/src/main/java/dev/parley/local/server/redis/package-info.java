/// A Redis server on loopback.
@NullMarked
package dev.parley.local.server.redis;

import org.jspecify.annotations.NullMarked;
