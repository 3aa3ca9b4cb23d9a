/// What operators see of the client: requests, limits and the queue.
@NullMarked
package dev.parley.discord.metrics;

import org.jspecify.annotations.NullMarked;
