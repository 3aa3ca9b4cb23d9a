/// Metrics of the client: requests, rate limits and the queue.
@NullMarked
package dev.parley.discord.metrics;

import org.jspecify.annotations.NullMarked;
