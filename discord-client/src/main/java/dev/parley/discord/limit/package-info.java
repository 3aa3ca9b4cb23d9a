/// When a request may go: what Discord's headers said, one queue per route and channel, and the
/// pause that stops all of them.
@NullMarked
package dev.parley.discord.limit;

import org.jspecify.annotations.NullMarked;
