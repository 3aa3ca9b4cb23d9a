/// HTTP transport: sends one request and returns one reply, or the reason for its absence.
@NullMarked
package dev.parley.discord.transport;

import org.jspecify.annotations.NullMarked;
