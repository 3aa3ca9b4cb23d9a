/// The exchange itself: one request, one answer or the reason why there is none.
@NullMarked
package dev.parley.discord.transport;

import org.jspecify.annotations.NullMarked;
