/// Rate-limit state that the instances of a bot share, in Redis.
@NullMarked
package dev.parley.egress.discord.store;

import org.jspecify.annotations.NullMarked;
