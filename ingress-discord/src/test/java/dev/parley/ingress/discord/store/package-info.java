/// Tests of what the tail of `chat-inbound` tells.
@NullMarked
package dev.parley.ingress.discord.store;

import org.jspecify.annotations.NullMarked;
