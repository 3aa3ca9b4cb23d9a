/// What the service remembers over a restart: the tail of chat-inbound itself.
@NullMarked
package dev.parley.ingress.discord.store;

import org.jspecify.annotations.NullMarked;
