/// The service's checkpoint across restarts: the tail of `chat-inbound`.
@NullMarked
package dev.parley.ingress.discord.store;

import org.jspecify.annotations.NullMarked;
