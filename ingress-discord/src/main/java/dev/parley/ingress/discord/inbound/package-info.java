/// The door in: the gateway connection, the history after a gap, and reading what both tell.
@NullMarked
package dev.parley.ingress.discord.inbound;

import org.jspecify.annotations.NullMarked;
